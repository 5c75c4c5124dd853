package org.shapecode.core.plugin;

/**
 * An error in one field.
 *
 * @param path of the field, such as {@code "data.sampling.from"}; empty for the whole record
 * @param message what is wrong and what is allowed, phrased to follow the path: {@code "is 40, but must be …"}
 */
public record FieldProblem(String path, String message) {
    @Override
    public String toString() {
        return path.isEmpty() ? message : path + " " + message;
    }
}

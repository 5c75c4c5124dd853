package org.shapecode.core.plugin;

/**
 * What is wrong with one field.
 *
 * @param path where, such as {@code "data.sampling.from"}; empty for the whole
 * @param message what is wrong and what is allowed, to follow the path: {@code "is 40, but must be …"}
 */
public record FieldProblem(String path, String message) {
    @Override
    public String toString() {
        return path.isEmpty() ? message : path + " " + message;
    }
}

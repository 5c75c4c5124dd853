package org.shapecode.core.plugin;

import java.util.List;
import java.util.stream.Collectors;
import org.shapecode.core.Problem;

/**
 * The result of reading a record from JSON.
 *
 * @param value the record; a field with an error holds its default
 * @param problems the errors; empty if there are none
 * @param unknown paths of fields that the record does not have
 */
public record Reading<R>(R value, List<FieldProblem> problems, List<String> unknown) {
    /**
     * The value, if there are no errors.
     *
     * @param source the name of the file, for the message
     * @throws Problem if there are errors; it names the source, each field and what is allowed
     */
    public R orThrow(String source) {
        if (!problems.isEmpty()) {
            throw new Problem(source + ": "
                    + problems.stream().map(FieldProblem::toString).collect(Collectors.joining("; ")) + ".");
        }
        return value;
    }
}

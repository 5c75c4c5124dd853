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
    /** A file may have an error in each of thousands of elements. */
    private static final int MOST_NAMED = 5;

    /**
     * The value, if there are no errors.
     *
     * @param source the name of the file, for the message
     * @throws Problem if there are errors; it names the source, the first fields and what is allowed
     */
    public R orThrow(String source) {
        if (!problems.isEmpty()) {
            int more = problems.size() - MOST_NAMED;
            throw new Problem(source + ": "
                    + problems.stream()
                            .limit(MOST_NAMED)
                            .map(FieldProblem::toString)
                            .collect(Collectors.joining("; "))
                    + (more > 0 ? "; and " + more + " more errors" : "") + ".");
        }
        return value;
    }
}

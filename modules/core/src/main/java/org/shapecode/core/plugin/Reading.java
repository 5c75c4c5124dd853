package org.shapecode.core.plugin;

import java.util.List;
import java.util.stream.Collectors;
import org.shapecode.core.Problem;

/**
 * A record read from JSON.
 *
 * @param value the record; where a field has a problem, it holds the default
 * @param problems what is wrong; empty if all is well
 * @param unknown paths of fields that nothing here knows
 */
public record Reading<R>(R value, List<FieldProblem> problems, List<String> unknown) {
    /**
     * The value, if nothing is wrong.
     *
     * @param source the name of the file, for the message
     * @throws Problem that names the source, each field and what is allowed
     */
    public R orThrow(String source) {
        if (!problems.isEmpty()) {
            throw new Problem(source + ": "
                    + problems.stream().map(FieldProblem::toString).collect(Collectors.joining("; ")) + ".");
        }
        return value;
    }
}

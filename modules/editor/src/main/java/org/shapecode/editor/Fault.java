package org.shapecode.editor;

import org.shapecode.core.JsonProblem;
import org.shapecode.core.Problem;

/**
 * Why a text is no experiment.
 *
 * @param line where, from 1
 * @param column where, from 1
 * @param sentence for a person
 */
record Fault(int line, int column, String sentence) {
    static Fault of(Problem problem) {
        return problem instanceof JsonProblem json
                ? new Fault(json.line(), json.column(), json.getMessage())
                : new Fault(1, 1, problem.getMessage());
    }
}

package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shapecode.core.plugin.FieldProblem;

/** Each problem is shown once, at its field. */
class FormProblemsTest {
    private final FormProblems problems = new FormProblems(List.of(
            new FieldProblem("data.size", "is 3, but must be at least 8"),
            new FieldProblem("data.sampling.from", "is 40, but must be less"),
            new FieldProblem("database", "is no field"),
            new FieldProblem("", "must be a JSON object")));

    @Test
    void startsAFieldsProblemWithItsLabel() {
        assertEquals(Optional.of("Size is 3, but must be at least 8."), problems.take("data.size", "Size"));
        assertEquals(Optional.empty(), problems.take("data.size", "Size"), "once");
    }

    @Test
    void takesTheRemainingProblemsOfInnerFields() {
        problems.take("data.size", "Size");
        assertEquals(Optional.of("Sampling: Hole from is 40, but must be less."), problems.take("data", "Data"));
    }

    @Test
    void ignoresAFieldWithTheSamePrefix() {
        problems.take("data", "Data");
        assertEquals(Optional.of("Base is no field."), problems.take("database", "Base"));
    }

    @Test
    void theEmptyPathTakesAllProblems() {
        problems.take("data", "Data");
        assertEquals(Optional.of("database is no field. must be a JSON object."), problems.take("", ""));
        assertEquals(Optional.empty(), problems.take("", ""));
    }
}

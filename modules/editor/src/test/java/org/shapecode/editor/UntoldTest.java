package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shapecode.core.plugin.FieldProblem;

/** Every problem of an experiment is told once, at the field that it is about. */
class UntoldTest {
    private final Untold untold = new Untold(List.of(
            new FieldProblem("data.size", "is 3, but must be at least 8"),
            new FieldProblem("data.sampling.from", "is 40, but must be less"),
            new FieldProblem("database", "is no field"),
            new FieldProblem("", "must be a JSON object")));

    @Test
    void aFieldTellsItsOwnUnderItsLabel() {
        assertEquals(Optional.of("Size is 3, but must be at least 8."), untold.take("data.size", "Size"));
        assertEquals(Optional.empty(), untold.take("data.size", "Size"), "once");
    }

    @Test
    void whatHoldsFieldsTellsWhatTheyDidNot() {
        untold.take("data.size", "Size");
        assertEquals(Optional.of("data.sampling.from is 40, but must be less."), untold.take("data", "Data"));
    }

    @Test
    void aNameThatOnlyBeginsAlikeIsAnotherField() {
        untold.take("data", "Data");
        assertEquals(Optional.of("Base is no field."), untold.take("database", "Base"));
    }

    @Test
    void theWholeTellsAllThatIsLeft() {
        untold.take("data", "Data");
        assertEquals(Optional.of("database is no field. must be a JSON object."), untold.take("", ""));
        assertEquals(Optional.empty(), untold.take("", ""));
    }
}

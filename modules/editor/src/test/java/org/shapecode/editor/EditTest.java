package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.Samples;

class EditTest {
    private final Edit edit = new Edit(Samples.small());

    @Test
    void numbersAreSet() {
        Document before = edit.document();
        edit.set(Edit.SEED, " -42 ");
        edit.set(Edit.STEPS, "77");
        assertTrue(edit.isValid());
        assertNull(edit.problem());
        assertEquals(-42, edit.experiment().seed());
        assertEquals(77, edit.experiment().training().steps());
        assertEquals(30, before.experiment().training().steps());
        assertEquals(77, edit.document().experiment().training().steps());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-3", "1.5", "many", "100000001", "99999999999999999999"})
    void wrongStepsAreToldInTheExperimentsOwnWords(String text) {
        edit.set(Edit.STEPS, text);
        assertFalse(edit.isValid());
        String problem = edit.problem(Edit.STEPS).orElseThrow();
        assertTrue(problem.endsWith("must be a whole number from 1 to 100000000"), problem);
        assertNotNull(edit.problem());
        assertTrue(edit.problem(Edit.SEED).isEmpty());
    }

    @Test
    void whatIsMendedIsValid() {
        edit.set(Edit.STEPS, "");
        edit.set(Edit.STEPS, "5");
        assertTrue(edit.isValid());
    }
}

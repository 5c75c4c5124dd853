package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.SampleDocuments;

class EditTest {
    private final Edit edit = new Edit(SampleDocuments.small());

    @Test
    void setsNumbers() {
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
    @ValueSource(strings = {"", "-1", "-3", "1.5", "many", "100000001", "99999999999999999999"})
    void reportsInvalidSteps(String text) {
        edit.set(Edit.STEPS, text);
        assertFalse(edit.isValid());
        String problem = edit.problem(Edit.STEPS).orElseThrow();
        assertTrue(problem.endsWith("must be a whole number from 0 to 100000000"), problem);
        assertNotNull(edit.problem());
        assertTrue(edit.problem(Edit.SEED).isEmpty());
    }

    @Test
    void isValidAfterACorrection() {
        edit.set(Edit.STEPS, "");
        edit.set(Edit.STEPS, "5");
        assertTrue(edit.isValid());
    }

    /** A preset's words are not the user's: they would be false of other settings. */
    @Test
    void anInheritedDescriptionGoesAwayWithWhatItSpeaksOf() {
        Edit copy = new Edit(SampleDocuments.small().with("description", "Disks of every radius."));
        copy.inheritDescription();
        copy.set("training.batch", "7");
        assertEquals("Disks of every radius.", copy.description());
        copy.put("data.generator", "ring", null);
        assertFalse(copy.document().fields().containsKey("description"));
        assertTrue(copy.description().startsWith("Ring, "), copy.description());
        copy.undoRedo().undo();
        assertEquals("Disks of every radius.", copy.description());
        copy.put("description", "Mine.", null);
        copy.put("data.generator", "ring", null);
        assertEquals("Mine.", copy.description());
    }

    private int steps() {
        return edit.experiment().training().steps();
    }

    @Test
    void undoesAndRedoesEachEdit() {
        Draft first = edit.draft();
        edit.set(Edit.STEPS, "50");
        edit.set(Edit.SEED, "3");
        edit.undoRedo().undo();
        assertEquals(50, steps());
        edit.undoRedo().undo();
        assertSame(first, edit.draft());
        assertFalse(edit.undoRedo().canUndo());
        edit.undoRedo().redo();
        edit.undoRedo().redo();
        assertEquals(3, edit.experiment().seed());
        assertFalse(edit.undoRedo().canRedo());
    }

    @Test
    void undoesAGestureInOneStep() {
        Edit.Gesture drag = new Edit.Gesture();
        for (int i = 31; i < 60; i++) {
            edit.put(Edit.STEPS, i, drag);
        }
        Edit.Gesture next = new Edit.Gesture();
        edit.put(Edit.STEPS, 70, next);
        edit.put(Edit.STEPS, 80, next);
        edit.undoRedo().undo();
        assertEquals(59, steps());
        edit.undoRedo().undo();
        assertEquals(30, steps());
        assertFalse(edit.undoRedo().canUndo());
        edit.undoRedo().redo();
        assertEquals(59, steps());
    }

    @Test
    void aNewEditClearsRedo() {
        edit.set(Edit.STEPS, "50");
        edit.undoRedo().undo();
        edit.set(Edit.STEPS, "60");
        assertFalse(edit.undoRedo().canRedo());
        assertTrue(edit.undoRedo().getUndoPresentationName().contains("Change training.steps"));
    }

    @Test
    void anEditWithoutAChangeIsNotRecorded() {
        edit.set(Edit.STEPS, "30");
        assertFalse(edit.undoRedo().canUndo());
    }
}

package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.shapecode.toolkit.Samples;

class UndoTest {
    private final Edit edit = new Edit(Samples.small());

    private int steps() {
        return edit.experiment().training().steps();
    }

    @Test
    void everyEditIsUndoneAndRedone() {
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
    void whatIsDoneInOneGoIsUndoneInOneGo() {
        Gesture drag = new Gesture();
        for (int i = 31; i < 60; i++) {
            edit.put(Edit.STEPS, i, drag);
        }
        Gesture next = new Gesture();
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
    void aNewEditEndsWhatCouldBeRedone() {
        edit.set(Edit.STEPS, "50");
        edit.undoRedo().undo();
        edit.set(Edit.STEPS, "60");
        assertFalse(edit.undoRedo().canRedo());
        assertTrue(edit.undoRedo().getUndoPresentationName().contains("Change of training.steps"));
    }

    @Test
    void whatChangesNothingIsNoEdit() {
        edit.set(Edit.STEPS, "30");
        assertFalse(edit.undoRedo().canUndo());
    }
}

package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shapecode.toolkit.Samples;
import org.shapecode.toolkit.Seek;

class JsonPageTest {
    private Edit edit;
    private JTextArea area;
    private JTextArea remarks;

    @BeforeEach
    void open() throws Exception {
        on(() -> {
            edit = new Edit(Samples.small());
            JsonPage page = new JsonPage(edit);
            area = Seek.part(page.component(), JTextArea.class, "json");
            remarks = Seek.part(page.component(), JTextArea.class, "json-remarks");
        });
    }

    private static void on(Runnable work) throws Exception {
        SwingUtilities.invokeAndWait(work);
    }

    private void type(String text, int at) throws Exception {
        for (int i = 0; i < text.length(); i++) {
            int place = at + i;
            String key = text.substring(i, i + 1);
            on(() -> area.insert(key, place));
        }
    }

    @Test
    void whatIsTypedIsReadAndUndoneInOneGo() throws Exception {
        int after = area.getText().indexOf("30") + 2;
        type("07", after);
        assertEquals(3007, edit.experiment().training().steps());
        on(() -> edit.undoRedo().undo());
        assertEquals(30, edit.experiment().training().steps());
        assertFalse(edit.undoRedo().canUndo());
        assertEquals(edit.draft().text(), area.getText());
    }

    @Test
    void whatIsNoJsonIsToldBelowWithItsPlace() throws Exception {
        type("oops", 2);
        assertTrue(remarks.isVisible());
        assertTrue(remarks.getText().contains("at line 2, column "), remarks.getText());
        on(() -> edit.undoRedo().undo());
        assertFalse(remarks.isVisible());
    }

    @Test
    void theCaretStaysWhereItIsWhenTheFormChangesSomethingElse() throws Exception {
        int caret = area.getText().indexOf("\"model\"");
        on(() -> area.setCaretPosition(caret));
        on(() -> edit.set(Edit.STEPS, "12345"));
        assertEquals(caret, area.getCaretPosition());
        assertTrue(area.getText().contains("12345"));
    }

    @Test
    void fieldsThatNothingKnowsAreNamed() throws Exception {
        on(() -> edit.put("data.colour", "red", null));
        assertTrue(remarks.getText().startsWith("data.colour is not known here"), remarks.getText());
        assertTrue(edit.isValid());
    }
}

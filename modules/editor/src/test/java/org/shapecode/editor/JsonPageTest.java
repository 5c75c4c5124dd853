package org.shapecode.editor;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.text.AbstractDocument;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DocumentFilter;
import org.fife.ui.rsyntaxtextarea.RSyntaxTextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.Json;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;

class JsonPageTest {
    private Edit edit;
    private JTextArea area;
    private JTextArea remarks;
    private JsonPage page;

    @BeforeEach
    void open() throws Exception {
        on(() -> {
            edit = new Edit(SampleDocuments.small());
            page = new JsonPage(edit);
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
    void undoesTypingInOneStep() throws Exception {
        int after = area.getText().indexOf("30") + 2;
        type("07", after);
        assertEquals(3007, edit.experiment().training().steps());
        on(() -> edit.undoRedo().undo());
        assertEquals(30, edit.experiment().training().steps());
        assertFalse(edit.undoRedo().canUndo());
        assertEquals(edit.draft().text(), area.getText());
    }

    @Test
    void reportsInvalidJsonWithItsPosition() throws Exception {
        type("oops", 2);
        assertTrue(remarks.isVisible());
        assertTrue(remarks.getText().contains("at line 2, column "), remarks.getText());
        on(() -> edit.undoRedo().undo());
        assertFalse(remarks.isVisible());
    }

    @Test
    void keepsTheCaretWhenTheFormChangesAField() throws Exception {
        int caret = area.getText().indexOf("\"model\"");
        on(() -> area.setCaretPosition(caret));
        on(() -> edit.set(Edit.STEPS, "12345"));
        assertEquals(caret, area.getCaretPosition());
        assertTrue(area.getText().contains("12345"));
    }

    /** It goes away while the document of the text area tells of a change, and must not be changed itself. */
    @Test
    void dropsAnInheritedDescriptionWhileTheUserTypes() throws Exception {
        String words = edit.description();
        on(() -> edit.inheritDescription(
                new Origin(Optional.empty(), "small", edit.draft().text())));
        type("2", area.getText().indexOf("16,") + 2);
        await().until(() -> !area.getText().contains(words));
        assertEquals(edit.draft().text(), area.getText());
        assertTrue(area.getText().contains("\"size\": 162,"), area.getText());
        on(() -> edit.undoRedo().undo());
        assertTrue(area.getText().contains(words));
        assertFalse(edit.undoRedo().canUndo(), "one step");
    }

    @Test
    void listsUnknownFields() throws Exception {
        on(() -> edit.put("data.colour", "red", null));
        assertTrue(remarks.getText().startsWith("Unknown field: data.colour."), remarks.getText());
        assertTrue(edit.isValid());
    }

    @Test
    void marksTheLineOfAWrongValue() throws Exception {
        assertEquals(Set.of(), page.wrongLines());
        on(() -> edit.set(Edit.STEPS, "abc"));
        assertEquals(Set.of(Json.line(area.getText(), Edit.STEPS)), page.wrongLines());
        on(() -> edit.set(Edit.STEPS, "20"));
        assertEquals(Set.of(), page.wrongLines());
        type("{", 0);
        assertEquals(1, page.wrongLines().size());
    }

    @Test
    void leavesUndoToTheExperiment() throws Exception {
        type("1", 0);
        assertFalse(((RSyntaxTextArea) area).canUndo());
        assertTrue(edit.undoRedo().canUndo());
        for (String key : List.of("ctrl Z", "ctrl Y")) {
            Object action = area.getInputMap().get(KeyStroke.getKeyStroke(key));
            assertNull(area.getActionMap().get(action), key + " does not reach the application: " + action);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "abc, abc",
        "abc, ''",
        "'', abc",
        "abc, axc",
        "abc, abxc",
        "abc, ac",
        "aaa, aa",
        "aa, aaa",
        "aaaa, aabaa",
        "abab, ab",
        "ab, abab",
        "abc, xyz",
        "größe, grösse",
        "xabc, abc",
        "abc, abcx"
    })
    void replacesATextByAnother(String before, String after) {
        JTextArea text = new JTextArea(before);
        JsonPage.replaceChange(text, after);
        assertEquals(after, text.getText());
    }

    @Test
    void replacesOnlyTheDifference() {
        JTextArea text = new JTextArea("{\"steps\": 5, \"x\": 1}");
        List<String> changes = new ArrayList<>();
        ((AbstractDocument) text.getDocument()).setDocumentFilter(new DocumentFilter() {
            @Override
            public void replace(FilterBypass bypass, int offset, int length, String with, AttributeSet attributes)
                    throws BadLocationException {
                changes.add(offset + "+" + length + ": " + with);
                super.replace(bypass, offset, length, with, attributes);
            }
        });
        JsonPage.replaceChange(text, "{\"steps\": 77, \"x\": 1}");
        assertEquals(List.of("10+1: 77"), changes);
    }

    @Test
    void keepsTheCaretOutsideTheDifference() {
        JTextArea text = new JTextArea("one two three");
        text.setCaretPosition(2);
        JsonPage.replaceChange(text, "one 2 three");
        assertEquals(2, text.getCaretPosition());
    }
}

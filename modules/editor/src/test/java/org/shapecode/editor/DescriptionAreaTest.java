package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JFrame;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;

/** The description of an experiment in the form, in a window. */
class DescriptionAreaTest {
    private static final String LINES = "Disks.\n\n\t\"Two\" lines below, C:\\new.\nÄ last one.";

    @TempDir
    Path folder;

    private final JFrame[] window = new JFrame[1];
    private ExperimentFile file;
    private JTextArea area;

    /** The form of a file, as if the program had just started. */
    private void open(Path path) throws Exception {
        String text = Files.readString(path);
        SwingUtilities.invokeAndWait(() -> {
            Edit edit = new Edit(Draft.read(text, "a"));
            file = new ExperimentFile(
                    edit,
                    Origin.file(path, text),
                    new Autosave(folder.resolve("autosave/a.json"), false),
                    new SaveDialogs.Desktop());
            area = Seek.part(Forms.of(edit).component(), JTextArea.class, "field-description");
            window[0] = new JFrame();
            window[0].add(SwingUtilities.getAncestorOfClass(JScrollPane.class, area));
            window[0].setSize(900, 700);
            window[0].setVisible(true);
        });
    }

    @AfterEach
    void close() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            file.close();
            window[0].dispose();
        });
    }

    private void press(int code, char letter) {
        area.dispatchEvent(new KeyEvent(area, KeyEvent.KEY_PRESSED, 0, 0, code, letter));
        area.dispatchEvent(new KeyEvent(area, KeyEvent.KEY_TYPED, 0, 0, KeyEvent.VK_UNDEFINED, letter));
    }

    @Test
    void linesSurviveSavingAndReopening() throws Exception {
        Path path = folder.resolve("a.shapecode.json");
        SampleDocuments.small().write(path);
        open(path);
        SwingUtilities.invokeAndWait(() -> {
            area.setText(LINES.substring(0, LINES.lastIndexOf('\n')));
            area.setCaretPosition(area.getText().length());
            press(KeyEvent.VK_ENTER, '\n');
            area.replaceSelection(LINES.substring(LINES.lastIndexOf('\n') + 1));
            assertEquals(LINES, area.getText(), "the Enter key begins a line");
            file.unsaved().orElseThrow().save();
            assertFalse(file.isModified());
        });
        close();
        assertTrue(Files.readString(path).contains("Disks.\\n\\n\\t\\\"Two\\\""), Files.readString(path));
        assertEquals(LINES, Document.read(path).fields().get("description"));
        open(path);
        assertEquals(LINES, area.getText());
        Seek.await(
                "room for every line",
                () -> area.getHeight()
                        >= 4 * area.getFontMetrics(area.getFont()).getHeight());
        assertFalse(file.isModified(), "showing it changes nothing");
    }
}

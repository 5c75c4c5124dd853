package org.shapecode.toolkit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;

class FileManagerTest {
    @Test
    void openingAMissingFolderThrowsAProblem() {
        Path missing = Path.of("no-such-folder").toAbsolutePath();
        Problem problem = assertThrows(Problem.class, () -> FileManager.open(missing));
        assertEquals("Cannot open the folder " + missing + ": it does not exist.", problem.getMessage());
    }

    @Test
    void withoutAFileManagerTheFolderIsNamedAndItsPathCanBeCopied(@TempDir Path folder) throws Exception {
        for (FileManager.Opener opener : List.<FileManager.Opener>of(
                file -> {
                    throw new IllegalArgumentException("The file: " + file + " doesn't exist.");
                },
                file -> {
                    throw new IOException("Failed to show URI:" + file.toURI());
                })) {
            Problem problem = assertThrows(Problem.class, () -> FileManager.open(folder, opener));
            assertEquals(
                    "Cannot open the folder " + folder
                            + ": no file manager could be started. Copy the path to open it in another program.",
                    problem.getMessage());
            EventQueue.invokeAndWait(() -> TextClipboard.copy("another text"));
            awaitCopied("another text");
            EventQueue.invokeAndWait(() -> copyButtons(problem).get(0).doClick());
            awaitCopied(folder.toString());
        }
        EventQueue.invokeAndWait(
                () -> assertTrue(copyButtons(new Problem("Another.")).isEmpty()));
    }

    private static void awaitCopied(String text) {
        // The platform writes to it on a thread of its own.
        await().ignoreExceptions()
                .until(() -> text.equals(
                        Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor)));
    }

    private static List<JButton> copyButtons(Problem problem) {
        return Components.all(new ErrorDialog.Content(problem))
                .filter(part -> "copy-path".equals(part.getName()))
                .map(JButton.class::cast)
                .toList();
    }
}

package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.editor.Autosave;
import org.shapecode.editor.Origin;
import org.shapecode.queue.window.RecordedNotifications;

class KeptEditsTest {
    private static final byte[] NO_TEXT = {'P', 'K', 3, 4, (byte) 0xff, (byte) 0xfe};

    @TempDir
    Path folder;

    private static Origin origin(Optional<Path> file, String argument) {
        return KeptEdits.origin(new Autosave.Entry(null, "Kept", file, argument, "{}", Autosave.State.EXITED));
    }

    @Test
    void imagesAreNoText() throws IOException {
        Path arrays = Files.write(folder.resolve("images.npz"), NO_TEXT);
        Path blank = Files.write(folder.resolve("images.idx3-ubyte"), new byte[100]);
        for (Path images : new Path[] {arrays, blank, folder}) {
            assertEquals(
                    new Origin(Optional.empty(), images.toString(), ""), origin(Optional.empty(), images.toString()));
        }
    }

    private static Autosave.Entry kept(String name, Autosave.State state) {
        return new Autosave.Entry(null, name, Optional.empty(), "disks", "{}", state);
    }

    /** As when a tab is closed, but of all windows at once. */
    @Test
    void whichWindowsHaveTheirEditsAgainIsToldAtTheStart() throws Exception {
        EventQueue.invokeAndWait(() -> {
            KeptEdits.tellBack();
            RecordedNotifications.TITLES.clear();
            KeptEdits.returned(kept("Closed", Autosave.State.CLOSED));
            KeptEdits.tellBack();
            assertEquals(List.of(), RecordedNotifications.TITLES);
            KeptEdits.tell(kept("Elsewhere", Autosave.State.EXITED));
            RecordedNotifications.TITLES.clear();
            KeptEdits.tellBack();
            assertEquals(List.of(), RecordedNotifications.TITLES, "its window did not return");
            KeptEdits.returned(kept("Disks", Autosave.State.EXITED));
            KeptEdits.tellBack();
            KeptEdits.tellBack();
            KeptEdits.returned(kept("Disks", Autosave.State.EXITED));
            KeptEdits.returned(kept("Rings", Autosave.State.EXITED));
            KeptEdits.tellBack();
            assertEquals(
                    List.of(
                            "Unsaved edits of Disks were kept; they are back in its window.",
                            "Unsaved edits of Disks and Rings were kept; they are back in their windows."),
                    RecordedNotifications.TITLES);
        });
    }

    @Test
    void aFileOrRunIsReadAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("experiment.shapecode.json"), "{ \"name\": \"Saved\" }");
        String text = Files.readString(file);
        assertEquals(text, origin(Optional.of(file), file.toString()).text());
        assertEquals(text, origin(Optional.empty(), file.toString()).text());
    }

    @Test
    void aFileThatCannotBeReadKeepsNoEditsBack() throws IOException {
        Path broken = Files.write(folder.resolve("a.shapecode.json"), NO_TEXT);
        assertEquals("", origin(Optional.of(broken), broken.toString()).text());
        Path gone = folder.resolve("gone.shapecode.json");
        assertEquals("", origin(Optional.of(gone), gone.toString()).text());
    }
}

package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Problem;

class NotesTest {
    @TempDir
    Path folder;

    @Test
    void areReadAsWritten() {
        Notes notes = new Notes(List.of("paper", "good"), "The one of figure 3.");
        notes.write(folder);
        assertEquals(notes, Notes.read(folder));
        Notes.NONE.write(folder);
        assertFalse(Files.exists(Notes.file(folder)));
        assertEquals(Notes.NONE, Notes.read(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ \"tags\": [], \"note\": \"Half of what I", "[]", ""})
    void damagedOnesAreToldAndNotOverwritten(String text) throws IOException {
        Files.writeString(Notes.file(folder), text);
        Notes read = Notes.read(folder);
        assertTrue(read.note().startsWith("(The notes cannot be read: " + Notes.file(folder)), read.note());
        Notes edited = new Notes(List.of("good"), read.note());
        assertThrows(Problem.class, () -> edited.write(folder));
        assertThrows(Problem.class, () -> Notes.NONE.write(folder));
        assertEquals(text, Files.readString(Notes.file(folder)));
    }
}

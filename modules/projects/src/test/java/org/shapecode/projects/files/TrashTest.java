package org.shapecode.projects.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.projects.Folders;

class TrashTest {
    @TempDir
    Path folder;

    @Test
    void theSharedBinKnowsWhereThingsCameFrom() throws IOException {
        FreeDesktopTrash bin = new FreeDesktopTrash(folder.resolve("Trash"));
        Path run = Folders.run(folder.resolve("Größe 1"));
        assertTrue(bin.take(run));
        assertFalse(Files.exists(run));
        assertTrue(Files.exists(folder.resolve("Trash/files/Größe 1/experiment.shapecode.json")));
        String note = Files.readString(folder.resolve("Trash/info/Größe 1.trashinfo"));
        assertTrue(note.startsWith("[Trash Info]\nPath=" + run.getParent()), note);
        assertTrue(note.contains("%201\nDeletionDate="), note);
    }

    @Test
    void twoOfOneNameAreBothKept() throws IOException {
        FreeDesktopTrash bin = new FreeDesktopTrash(folder.resolve("Trash"));
        assertTrue(bin.take(Folders.run(folder.resolve("run"))));
        assertTrue(bin.take(Folders.run(folder.resolve("run"))));
        assertTrue(Files.exists(folder.resolve("Trash/files/run 2")));
        assertTrue(Files.exists(folder.resolve("Trash/info/run 2.trashinfo")));
    }

    @Test
    void whereNoBinIsReachedThingsStayBeside() throws IOException {
        Path run = Folders.run(folder.resolve("run"));
        FreeDesktopTrash broken = new FreeDesktopTrash(Files.createFile(folder.resolve("file")));
        assertFalse(broken.take(run));
        String where = new Trash(Optional.of(broken)).take(run);
        assertEquals("the folder " + folder.resolve(".trash") + ", as no bin can be reached", where);
        assertTrue(Files.exists(folder.resolve(".trash/run")));
        assertFalse(Files.exists(run));
    }

    @Test
    void whatIsNotThereIsTold() {
        assertThrows(Problem.class, () -> new Trash(Optional.empty()).take(folder.resolve("missing")));
    }
}

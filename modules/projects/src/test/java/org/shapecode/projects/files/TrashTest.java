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
import org.shapecode.projects.TestFolders;
import org.shapecode.toolkit.Trashed;

class TrashTest {
    @TempDir
    Path folder;

    @Test
    void theSharedTrashStoresTheOriginalPath() throws IOException {
        FreeDesktopTrash trash = new FreeDesktopTrash(folder.resolve("Trash"));
        Path run = TestFolders.run(folder.resolve("Größe 1"));
        assertTrue(trash.move(run).isPresent());
        assertFalse(Files.exists(run));
        assertTrue(Files.exists(folder.resolve("Trash/files/Größe 1/experiment.shapecode.json")));
        String note = Files.readString(folder.resolve("Trash/info/Größe 1.trashinfo"));
        assertTrue(note.startsWith("[Trash Info]\nPath=" + run.getParent()), note);
        assertTrue(note.contains("%201\nDeletionDate="), note);
    }

    @Test
    void keepsTwoItemsOfTheSameName() throws IOException {
        FreeDesktopTrash trash = new FreeDesktopTrash(folder.resolve("Trash"));
        assertTrue(trash.move(TestFolders.run(folder.resolve("run"))).isPresent());
        assertTrue(trash.move(TestFolders.run(folder.resolve("run"))).isPresent());
        assertTrue(Files.exists(folder.resolve("Trash/files/run 2")));
        assertTrue(Files.exists(folder.resolve("Trash/info/run 2.trashinfo")));
    }

    @Test
    void fallsBackToAFolderBesideTheFile() throws IOException {
        Path run = TestFolders.run(folder.resolve("run"));
        FreeDesktopTrash broken = new FreeDesktopTrash(Files.createFile(folder.resolve("file")));
        assertTrue(broken.move(run).isEmpty());
        Trash.Item item = new Trash(Optional.of(broken)).move(run);
        assertTrue(Trashed.holds(run.resolve("runs")));
        assertEquals(folder.resolve(".trash").toString(), item.location());
        assertTrue(Files.exists(folder.resolve(".trash/run")));
        assertFalse(Files.exists(run));
    }

    @Test
    void restoresFromTheSharedTrash() throws IOException {
        FreeDesktopTrash trash = new FreeDesktopTrash(folder.resolve("Trash"));
        Path run = TestFolders.run(folder.resolve("run"));
        new Trash(Optional.of(trash)).move(run).restore();
        assertTrue(Files.exists(run.resolve("experiment.shapecode.json")));
        assertFalse(Files.exists(folder.resolve("Trash/files/run")));
        assertFalse(Files.exists(folder.resolve("Trash/info/run.trashinfo")));
    }

    @Test
    void restoresFromTheFolderBesideTheFile() throws IOException {
        Path run = TestFolders.run(folder.resolve("run"));
        new Trash(Optional.empty()).move(run).restore();
        assertFalse(Trashed.holds(run));
        assertTrue(Files.exists(run.resolve("experiment.shapecode.json")));
        assertFalse(Files.exists(folder.resolve(".trash/run")));
    }

    @Test
    void doesNotRestoreOverAnotherFile() throws IOException {
        Path run = TestFolders.run(folder.resolve("run"));
        Trash.Item item = new Trash(Optional.empty()).move(run);
        Files.createDirectory(run);
        assertThrows(Problem.class, item::restore);
        assertTrue(Files.exists(folder.resolve(".trash/run")));
    }

    @Test
    void aMissingFileIsReported() {
        assertThrows(Problem.class, () -> new Trash(Optional.empty()).move(folder.resolve("missing")));
    }
}

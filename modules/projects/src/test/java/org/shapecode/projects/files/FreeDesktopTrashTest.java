package org.shapecode.projects.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.projects.TestFolders;

/** File managers can restore what is in the trash. */
class FreeDesktopTrashTest {
    @TempDir
    Path folder;

    private FreeDesktopTrash trash;

    @BeforeEach
    void make() {
        trash = new FreeDesktopTrash(folder.resolve("Trash"));
    }

    private List<String> note(String name) throws IOException {
        return Files.readAllLines(folder.resolve("Trash/info").resolve(name + ".trashinfo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "Größe 1", "100 % #2", "a=b&c", "半径", "it's", "[1]", "a+b"})
    void theInfoFileGivesTheOriginalPath(String name) throws IOException {
        Path run = TestFolders.run(folder.resolve("my runs").resolve(name));
        assertTrue(trash.move(run).isPresent());
        List<String> note = note(name);
        assertEquals("[Trash Info]", note.get(0));
        assertTrue(note.get(1).startsWith("Path=/"), note.get(1));
        assertTrue(note.get(1).matches("\\p{ASCII}*"), note.get(1));
        assertEquals(run, Path.of(URI.create("file://" + note.get(1).substring("Path=".length()))));
        LocalDateTime deleted = LocalDateTime.parse(note.get(2).substring("DeletionDate=".length()));
        assertFalse(deleted.isAfter(LocalDateTime.now()));
    }

    @Test
    void anExperimentKeepsItsSuffix() throws IOException {
        Path first = TestFolders.experiment(folder, "a");
        assertTrue(trash.move(first).isPresent());
        assertTrue(trash.move(TestFolders.experiment(folder, "a")).isPresent());
        assertTrue(Files.exists(folder.resolve("Trash/files/a.shapecode.json")));
        assertTrue(Files.exists(folder.resolve("Trash/files/a 2.shapecode.json")));
        assertEquals(note("a.shapecode.json").get(1), note("a 2.shapecode.json").get(1), "both were at one place");
    }

    @Test
    void anExistingInfoFileIsNotOverwritten() throws IOException {
        Path other = Files.createDirectories(folder.resolve("Trash/info")).resolve("run.trashinfo");
        Files.writeString(other, "of another");
        Path run = TestFolders.run(folder.resolve("run"));
        trash.move(run);
        assertEquals("of another", Files.readString(other));
        assertTrue(Files.exists(run) || Files.exists(folder.resolve("Trash/files/run 2")), "nothing is lost");
    }

    @Test
    void aFailureLeavesNoInfoFile() throws IOException {
        assertTrue(trash.move(folder.resolve("missing")).isEmpty());
        assertEquals(0, folder.resolve("Trash/info").toFile().list().length);
    }

    @Test
    void aLinkIsMovedWithoutItsTarget() throws IOException {
        Path run = TestFolders.run(folder.resolve("run"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), run);
        assertTrue(trash.move(link).isPresent());
        assertTrue(Files.exists(run.resolve("experiment.shapecode.json")));
        assertTrue(Files.isSymbolicLink(folder.resolve("Trash/files/link")));
    }
}

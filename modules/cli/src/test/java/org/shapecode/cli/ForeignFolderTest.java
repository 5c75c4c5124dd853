package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** --resume goes on with what it is given, and touches nothing of what is not its own. */
class ForeignFolderTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private Map<String, String> content(String name) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(file.toString(), new String(Files.readAllBytes(file), "ISO-8859-1"));
            }
        }
        return content;
    }

    @Test
    void filesOfAPersonAreNotTakenForARun() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("thesis")).resolve("chapter.tex"), "mine");
        Map<String, String> before = content("thesis");
        String said = shell.refused(1, "run", "tiny", "--out", "thesis", "--resume");
        assertTrue(said.startsWith(folder.resolve("thesis") + " is not empty"), said);
        shell.refused(1, "run", "tiny-study", "--out", "thesis", "--resume");
        assertEquals(before, content("thesis"));
    }

    @Test
    void aRunIsNotTakenForAStudy() throws IOException {
        assertEquals(0, shell.run("run", "tiny", "--out", "run"), shell::err);
        Map<String, String> before = content("run");
        shell.refused(1, "run", "tiny-study", "--out", "run", "--resume");
        assertEquals(before, content("run"));
    }

    @Test
    void aStudyIsNotTakenForARun() throws IOException {
        assertEquals(0, shell.run("run", "tiny-study", "--out", "study", "--steps", "2"), shell::err);
        Map<String, String> before = content("study");
        shell.refused(1, "run", "tiny", "--out", "study", "--resume");
        assertEquals(before, content("study"));
    }

    @Test
    void whatIsNotThereYetIsStarted() {
        assertEquals(0, shell.run("run", "tiny", "--out", "new/run", "--resume"), shell::err);
        assertTrue(Files.exists(folder.resolve("new/run/summary.json")));
    }

    @Test
    void aDamagedRunIsToldWithItsFile() throws IOException {
        assertEquals(0, shell.run("run", "tiny", "--out", "run"), shell::err);
        Path file = Files.writeString(folder.resolve("run/experiment.shapecode.json"), "{ \"name\": ");
        String said = shell.refused(1, "run", "tiny", "--out", "run", "--resume");
        assertTrue(said.contains(file.toString()), said);
        assertFalse(said.startsWith("unexpected"), said);
        said = shell.refused(1, "figures", "run", "--out", "pictures");
        assertTrue(said.contains(file.toString()), said);
    }
}

package org.shapecode.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectDialogsTest {
    @TempDir
    Path folder;

    private String problem(String name, String parent) {
        return ProjectDialogs.problem(name, parent).orElse("");
    }

    @Test
    void aNewFolderWillDo() {
        assertEquals(Optional.empty(), ProjectDialogs.problem("Größe & Ort", folder.toString()));
        assertEquals(
                Optional.empty(),
                ProjectDialogs.problem("a", folder.resolve("not/yet").toString()));
    }

    @Test
    void nothingThatIsThereIsTouched() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        assertTrue(problem("a", folder.toString()).startsWith("There is already a in this folder"));
    }

    @Test
    void whatIsNoFolderIsTold() throws IOException {
        Files.createFile(folder.resolve("file"));
        assertEquals(
                "file is a file; choose a folder.",
                problem("a", folder.resolve("file").toString()));
        assertEquals("Type the whole path of a folder.", problem("a", "here"));
        assertEquals("This is not the path of a folder.", problem("a", "\0"));
        assertEquals("Type a name.", problem("", folder.toString()));
    }
}

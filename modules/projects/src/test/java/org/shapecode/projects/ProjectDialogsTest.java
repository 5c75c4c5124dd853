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
    void acceptsANewFolder() {
        assertEquals(Optional.empty(), ProjectDialogs.problem("Größe & Ort", folder.toString()));
        assertEquals(
                Optional.empty(),
                ProjectDialogs.problem("a", folder.resolve("not/yet").toString()));
    }

    @Test
    void rejectsAnExistingFolder() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        assertTrue(problem("a", folder.toString()).startsWith("a already exists in this folder"));
    }

    @Test
    void rejectsInvalidLocations() throws IOException {
        Files.createFile(folder.resolve("file"));
        assertEquals(
                "file is a file. Choose a folder.",
                problem("a", folder.resolve("file").toString()));
        assertEquals("Enter the full path of a folder.", problem("a", "here"));
        assertEquals("This is not a valid path.", problem("a", "\0"));
        assertEquals("Enter a name.", problem("", folder.toString()));
    }
}

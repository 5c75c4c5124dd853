package org.shapecode.projects.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Disks", "Größe & Ort", "日本語", "a b  c", "v1.2"})
    void acceptsOrdinaryNames(String name) {
        assertEquals(Optional.empty(), FileNames.problem(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a/b",
                "a\\b",
                "a:b",
                "what?",
                ".hidden",
                "end.",
                " a",
                "a ",
                "con",
                "LPT1.txt",
                "a\u0007"
            })
    void rejectsNamesThatAreInvalidOnAnySystem(String name) {
        assertTrue(FileNames.problem(name).orElse("").endsWith("."), name);
    }

    @Test
    void limitsTheLengthInBytes() {
        assertEquals(Optional.of("The name is too long."), FileNames.problem("語".repeat(67)));
        assertEquals(Optional.empty(), FileNames.problem("x".repeat(200)));
    }

    @Test
    void aFreeNameHasTheNextNumber() throws IOException {
        Path wanted = folder.resolve("a.shapecode.json");
        assertEquals(wanted, FileNames.free(wanted));
        Files.createFile(wanted);
        assertEquals(folder.resolve("a 2.shapecode.json"), FileNames.free(wanted));
        Files.createFile(folder.resolve("a 2.shapecode.json"));
        assertEquals(folder.resolve("a 3.shapecode.json"), FileNames.free(wanted));
        assertEquals(folder.resolve("a 3.shapecode.json"), FileNames.free(folder.resolve("a 2.shapecode.json")));
    }

    @Test
    void aFolderMayKeepItsName() throws IOException {
        Path run = Files.createDirectory(folder.resolve("Mine"));
        assertEquals(Optional.empty(), FileNames.problemOfRenaming(run, "Mine"));
        assertEquals(Optional.empty(), FileNames.problemOfRenaming(run, "Yours"));
        assertTrue(FileNames.problemOfRenaming(run, "Mine.").isPresent());
        Files.createDirectory(folder.resolve("Yours"));
        assertTrue(FileNames.problemOfRenaming(run, "Yours").orElse("").startsWith("Yours already exists"));
    }

    @Test
    void anExperimentIsRenamedWithoutItsSuffix() throws IOException {
        Path file = Files.createFile(folder.resolve("a.shapecode.json"));
        assertEquals(Optional.empty(), FileNames.problemOfRenaming(file, "a"));
        assertEquals(Optional.empty(), FileNames.problemOfRenaming(file, "b"));
        Files.createFile(folder.resolve("b.shapecode.json"));
        assertTrue(FileNames.problemOfRenaming(file, "b").orElse("").startsWith("b already exists"));
    }

    /** A name in other case is that of the same folder, or of another one, as the file system has it. */
    @Test
    void onlyTheCaseMayChange() throws IOException {
        Path run = Files.createDirectory(folder.resolve("Mine"));
        assertEquals(Optional.empty(), FileNames.problemOfRenaming(run, "mine"));
        boolean another = !Files.exists(folder.resolve("mine"));
        if (another) {
            Files.createDirectory(folder.resolve("mine"));
        }
        assertEquals(another, FileNames.problemOfRenaming(run, "mine").isPresent());
    }

    @Test
    void avoidsReservedNames() {
        assertEquals(
                folder.resolve("experiment 2.shapecode.json"),
                FileNames.free(folder.resolve("experiment.shapecode.json")));
    }

    @Test
    void theBaseNameHasNoSuffix() {
        assertEquals("a", FileNames.base(Path.of("a.shapecode.json")));
        assertEquals("v1.2", FileNames.base(Path.of("v1.2")));
    }
}

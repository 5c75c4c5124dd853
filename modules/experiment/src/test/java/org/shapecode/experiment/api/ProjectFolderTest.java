package org.shapecode.experiment.api;

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

class ProjectFolderTest {
    @TempDir
    Path folder;

    @Test
    void aFolderBecomesAProject() {
        Path made = folder.resolve("deep/Größe und Ort");
        assertFalse(ProjectFolder.isProject(made));
        assertEquals("Größe", ProjectFolder.create(made, "Größe").name());
        assertTrue(ProjectFolder.isProject(made));
        assertTrue(Files.isDirectory(made.resolve("runs")));
    }

    @Test
    void makingAgainKeepsWhatIsThere() {
        ProjectFolder.create(folder, "First");
        assertEquals("First", ProjectFolder.create(folder, "Second").name());
    }

    @Test
    void aNewNameKeepsOtherFields() throws IOException {
        Path marker = folder.resolve(ProjectFolder.MARKER);
        Files.writeString(marker, "{ \"schema\": 1, \"name\": \"Old\", \"colour\": \"red\" }");
        ProjectFolder project = new ProjectFolder(folder);
        project.rename("New");
        assertEquals("New", project.name());
        assertTrue(Files.readString(marker).contains("\"colour\": \"red\""), Files.readString(marker));
    }

    @Test
    void aBrokenFileIsStillAProject() throws IOException {
        Files.writeString(folder.resolve(ProjectFolder.MARKER), "{ broken");
        assertTrue(ProjectFolder.isProject(folder));
        assertEquals(folder.getFileName().toString(), new ProjectFolder(folder).name());
    }

    @Test
    void whereNothingCanBeMadeIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThrows(Problem.class, () -> ProjectFolder.create(file.resolve("below"), "No"));
    }

    @Test
    void aFileBelongsToTheNearestProject() {
        ProjectFolder outer = ProjectFolder.create(folder, "Outer");
        ProjectFolder inner = ProjectFolder.create(folder.resolve("inner"), "Inner");
        assertEquals(Optional.of(outer), ProjectFolder.around(folder.resolve("a.shapecode.json")));
        assertEquals(Optional.of(inner), ProjectFolder.around(folder.resolve("inner/deep/a.shapecode.json")));
    }

    @Test
    void runsGoToTheProjectOrToWhereOthersGo() throws IOException {
        RunStore others = new RunStore(folder.resolve("others"));
        Path file = folder.resolve("some/a.shapecode.json");
        assertEquals(others, ProjectFolder.storeOf(file, others));
        Files.createDirectories(folder.resolve("some/runs"));
        assertEquals(new RunStore(folder.resolve("some/runs")), ProjectFolder.storeOf(file, others));
        ProjectFolder project = ProjectFolder.create(folder.resolve("project"), "Project");
        assertEquals(project.runs(), ProjectFolder.storeOf(folder.resolve("project/sub/a.shapecode.json"), others));
    }
}

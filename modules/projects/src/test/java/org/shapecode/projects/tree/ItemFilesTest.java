package org.shapecode.projects.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Document;
import org.shapecode.projects.TestFolders;

class ItemFilesTest {
    @TempDir
    Path folder;

    private TreeItem experiment(String name) throws IOException {
        return TreeItem.at(TestFolders.experiment(folder, name)).orElseThrow();
    }

    @Test
    void anExperimentKeepsItsSuffix() throws IOException {
        ItemFiles.rename(experiment("a"), "Größe & Ort", Progress.NONE);
        assertTrue(Files.exists(folder.resolve("Größe & Ort.shapecode.json")));
        assertFalse(Files.exists(folder.resolve("a.shapecode.json")));
    }

    @Test
    void rejectsExistingReservedAndInvalidNames() throws IOException {
        TreeItem a = experiment("a");
        experiment("b");
        for (String name : List.of("b", "a/b", "experiment", "study", "")) {
            assertThrows(Problem.class, () -> ItemFiles.rename(a, name, Progress.NONE), name);
        }
        assertTrue(Files.exists(a.path()));
    }

    @Test
    void duplicatesUnderTheNextFreeName() throws IOException {
        TreeItem run = TreeItem.at(TestFolders.doneRun(folder.resolve("run"))).orElseThrow();
        List<Path> copies = ItemFiles.duplicate(List.of(experiment("a"), run), Progress.NONE);
        assertEquals(List.of(folder.resolve("a 2.shapecode.json"), folder.resolve("run 2")), copies);
        assertTrue(Files.exists(folder.resolve("run 2/summary.json")));
    }

    @Test
    void aDuplicateIsNamedAfterItsFileIfTheOriginalIs() throws IOException {
        List<Path> copies = ItemFiles.duplicate(List.of(experiment("Disks"), experiment("other")), Progress.NONE);
        assertEquals("Disks 2", Document.read(copies.get(0)).fields().get("name"));
        assertEquals("Disks", Document.read(copies.get(1)).fields().get("name"));
        Path broken = Files.writeString(folder.resolve("broken.shapecode.json"), "{");
        ItemFiles.duplicate(List.of(new TreeItem(broken, ItemKind.EXPERIMENT)), Progress.NONE);
        assertEquals("{", Files.readString(folder.resolve("broken 2.shapecode.json")));
    }

    @Test
    void pastingTwiceCreatesTwoCopies() throws IOException {
        List<Path> sources = List.of(experiment("a").path(), TestFolders.run(folder.resolve("run")));
        Path target = Files.createDirectory(folder.resolve("target"));
        ItemFiles.copy(sources, target, Progress.NONE);
        assertEquals(
                List.of(target.resolve("a 2.shapecode.json"), target.resolve("run 2")),
                ItemFiles.copy(sources, target, Progress.NONE));
    }

    @Test
    void aCopiedRunExperimentGetsAnotherName() throws IOException {
        Path inside = TestFolders.run(folder.resolve("run")).resolve("experiment.shapecode.json");
        assertEquals(
                List.of(folder.resolve("experiment 2.shapecode.json")),
                ItemFiles.copy(List.of(inside), folder, Progress.NONE));
    }

    @Test
    void movingToTheSameFolderChangesNothing() throws IOException {
        Path a = experiment("a").path();
        assertEquals(Optional.empty(), ItemFiles.move(a, folder, Progress.NONE));
        Path target = Files.createDirectory(folder.resolve("target"));
        Path moved = target.resolve("a.shapecode.json");
        assertEquals(Optional.of(new ItemFiles.Move(a, moved)), ItemFiles.move(a, target, Progress.NONE));
        assertFalse(Files.exists(a));
        assertTrue(Files.exists(moved));
    }

    @Test
    void rejectsOtherFiles() throws IOException {
        Path notes = Files.createFile(folder.resolve("notes.txt"));
        Path target = Files.createDirectory(folder.resolve("target"));
        Problem problem = assertThrows(
                Problem.class, () -> ItemFiles.copy(List.of(experiment("a").path(), notes), target, Progress.NONE));
        assertTrue(problem.getMessage().contains("neither an experiment"), problem.getMessage());
        assertFalse(Files.exists(target.resolve("a.shapecode.json")), "all or nothing");
    }
}

package org.shapecode.projects;

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
import org.shapecode.experiment.api.ProjectFolder;

/** A project is not deleted or opened in place of another. */
class ProjectsInsideTest {
    @TempDir
    Path folder;

    @Test
    void findsAProjectDirectlyInside() {
        ProjectFolder.create(folder, "Outer");
        ProjectFolder.create(folder.resolve("inner"), "Inner");
        assertEquals(Optional.of(folder.resolve("inner")), Projects.inside(folder));
    }

    @Test
    void findsAProjectInsideAPlainFolder() {
        ProjectFolder.create(folder.resolve("a/inner"), "Inner");
        assertEquals(Optional.of(folder.resolve("a/inner")), Projects.inside(folder));
    }

    @Test
    void doesNotFindTheProjectItself() {
        ProjectFolder.create(folder, "Outer");
        assertEquals(Optional.empty(), Projects.inside(folder));
    }

    @Test
    void doesNotFindAProjectBesideIt() {
        ProjectFolder.create(folder.resolve("a"), "A");
        ProjectFolder.create(folder.resolve("ab"), "Ab");
        assertEquals(Optional.empty(), Projects.inside(folder.resolve("a")));
    }

    @Test
    void doesNotFollowLinks() throws IOException {
        ProjectFolder.create(folder.resolve("other"), "Other");
        ProjectFolder.create(folder.resolve("mine"), "Mine");
        Files.createSymbolicLink(folder.resolve("mine/link"), folder.resolve("other"));
        assertEquals(Optional.empty(), Projects.inside(folder.resolve("mine")), "deleting mine leaves it");
    }

    @Test
    void aMissingFolderIsReported() {
        Path gone = folder.resolve("gone");
        String message =
                assertThrows(Problem.class, () -> Projects.inside(gone)).getMessage();
        assertEquals("Cannot read " + gone + ": " + gone + " does not exist.", message);
    }

    @Test
    void opensOnlyProjects() {
        Problem problem = assertThrows(Problem.class, () -> Projects.open(folder));
        assertEquals(folder + " is not a project folder.", problem.getMessage());
        assertThrows(Problem.class, () -> Projects.open(folder.resolve("gone")));
        assertFalse(Files.exists(folder.resolve("gone")));
    }

    @Test
    void closesNothingIfNoProjectIsOpen() {
        ProjectFolder.create(folder, "Outer");
        assertTrue(Projects.close(folder).isEmpty());
    }
}

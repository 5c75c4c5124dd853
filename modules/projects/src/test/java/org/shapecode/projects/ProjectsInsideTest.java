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

/** No project is deleted or opened by mistake for another. */
class ProjectsInsideTest {
    @TempDir
    Path folder;

    @Test
    void aProjectRightBelowIsFound() {
        ProjectFolder.make(folder, "Outer");
        ProjectFolder.make(folder.resolve("inner"), "Inner");
        assertEquals(Optional.of(folder.resolve("inner")), Projects.inside(folder));
    }

    @Test
    void itIsFoundInAFolderThatIsNoProject() {
        ProjectFolder.make(folder.resolve("a/inner"), "Inner");
        assertEquals(Optional.of(folder.resolve("a/inner")), Projects.inside(folder));
    }

    @Test
    void theProjectItselfIsNotInside() {
        ProjectFolder.make(folder, "Outer");
        assertEquals(Optional.empty(), Projects.inside(folder));
    }

    @Test
    void aProjectBesideIsNotInside() {
        ProjectFolder.make(folder.resolve("a"), "A");
        ProjectFolder.make(folder.resolve("ab"), "Ab");
        assertEquals(Optional.empty(), Projects.inside(folder.resolve("a")));
    }

    @Test
    void aLinkToAProjectIsNotInside() throws IOException {
        ProjectFolder.make(folder.resolve("other"), "Other");
        ProjectFolder.make(folder.resolve("mine"), "Mine");
        Files.createSymbolicLink(folder.resolve("mine/link"), folder.resolve("other"));
        assertEquals(Optional.empty(), Projects.inside(folder.resolve("mine")), "deleting mine leaves it");
    }

    @Test
    void aFolderThatIsGoneIsTold() {
        Path gone = folder.resolve("gone");
        String message =
                assertThrows(Problem.class, () -> Projects.inside(gone)).getMessage();
        assertEquals("Cannot read " + gone + ": there is no " + gone + ".", message);
    }

    @Test
    void whatIsNoProjectIsNotOpened() {
        Problem problem = assertThrows(Problem.class, () -> Projects.open(folder));
        assertEquals(folder + " is not the folder of a project.", problem.getMessage());
        assertThrows(Problem.class, () -> Projects.open(folder.resolve("gone")));
        assertFalse(Files.exists(folder.resolve("gone")));
    }

    @Test
    void nothingIsClosedThatIsNotOpen() {
        ProjectFolder.make(folder, "Outer");
        assertTrue(Projects.close(folder).isEmpty());
    }
}

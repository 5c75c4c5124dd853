package org.shapecode.projects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.netbeans.api.project.Project;
import org.netbeans.api.project.ProjectManager;
import org.netbeans.api.project.ui.OpenProjects;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.experiment.api.ProjectFolder;

/** Opens and closes projects. Not on the event dispatch thread. */
final class Projects {
    private static final int MAX_DEPTH = 3;

    private Projects() {}

    /**
     * Opens a project unless it is open.
     *
     * @throws Problem if the folder is not a project
     */
    static void open(Path folder) {
        OpenProjects.getDefault().open(new Project[] {find(folder)}, false);
    }

    /** Closes the open projects at or below a folder, and returns their folders. */
    static List<Path> close(Path folder) {
        List<ShapecodeProject> inside = Arrays.stream(OpenProjects.getDefault().getOpenProjects())
                .filter(ShapecodeProject.class::isInstance)
                .map(ShapecodeProject.class::cast)
                .filter(project -> project.path().startsWith(folder))
                .toList();
        OpenProjects.getDefault().close(inside.toArray(Project[]::new));
        return inside.stream().map(ShapecodeProject::path).toList();
    }

    /** A project inside a folder, at most three levels below it. */
    static Optional<Path> inside(Path folder) {
        try (Stream<Path> below = Files.find(folder, MAX_DEPTH, (each, attributes) -> attributes.isDirectory())) {
            return below.filter(each -> !each.equals(folder))
                    .filter(ProjectFolder::isProject)
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("Cannot read " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    private static Project find(Path folder) {
        try {
            FileObject directory = FileUtil.toFileObject(FileUtil.normalizeFile(folder.toFile()));
            if (directory != null) {
                directory.refresh();
                ProjectManager.getDefault().clearNonProjectCache();
                Project project = ProjectManager.getDefault().findProject(directory);
                if (project != null) {
                    return project;
                }
            }
            throw new Problem(folder + " is not a project folder.");
        } catch (IOException e) {
            throw new Problem("Cannot open the project " + folder + ": " + Reason.of(e) + ".", e);
        }
    }
}

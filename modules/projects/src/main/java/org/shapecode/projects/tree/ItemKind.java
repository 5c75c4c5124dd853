package org.shapecode.projects.tree;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.projects.files.FileNames;

/** What the tree shows, in the order in which it does. */
enum ItemKind {
    PROJECT,
    EXPERIMENT,
    FOLDER,
    STUDY,
    RUN;

    /** The kind of a file or folder below a project; empty if the tree does not show it. Not on the EDT. */
    static Optional<ItemKind> of(Path path) {
        String name = path.getFileName().toString();
        if (name.startsWith(".")) {
            return Optional.empty();
        }
        if (!Files.isDirectory(path)) {
            return FileNames.isExperiment(name) ? Optional.of(EXPERIMENT) : Optional.empty();
        }
        if (Run.isRun(path)) {
            return Optional.of(RUN);
        }
        if (StudyFolder.isStudy(path)) {
            return Optional.of(STUDY);
        }
        // A project in a project is a project of its own.
        return ProjectFolder.isProject(path) ? Optional.empty() : Optional.of(FOLDER);
    }

    /** Whether other things lie in it. */
    boolean holds() {
        return this == PROJECT || this == FOLDER || this == STUDY;
    }
}

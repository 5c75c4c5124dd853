package org.shapecode.projects.tree;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.projects.files.FileNames;

/** The kinds of items, in display order. */
enum ItemKind {
    PROJECT,
    EXPERIMENT,
    FOLDER,
    STUDY,
    RUN;

    /** The kind of a file or folder in a project; empty if the tree does not show it. Not on the event dispatch thread. */
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
        // A project inside a project is not part of it.
        return ProjectFolder.isProject(path) ? Optional.empty() : Optional.of(FOLDER);
    }

    /** Whether items of this kind have children. */
    boolean hasChildren() {
        return this == PROJECT || this == FOLDER || this == STUDY;
    }
}

package org.shapecode.workbench.views;

import java.nio.file.Path;
import java.util.Optional;
import javax.swing.event.ChangeListener;
import org.shapecode.workbench.live.Subject;
import org.shapecode.workbench.training.Training;
import org.shapecode.workbench.training.Trainings;

/**
 * A run known by its folder alone, such as the one that a window was pinned to when the program was left.
 *
 * @param path of the folder
 */
record FolderSubject(Path path) implements Subject {
    @Override
    public String name() {
        return path.getFileName().toString();
    }

    @Override
    public Optional<Training> training() {
        return Trainings.getDefault().in(path);
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(path);
    }

    @Override
    public void addChangeListener(ChangeListener listener) {
        Trainings.getDefault().addChangeListener(listener);
    }

    @Override
    public void removeChangeListener(ChangeListener listener) {
        Trainings.getDefault().removeChangeListener(listener);
    }
}

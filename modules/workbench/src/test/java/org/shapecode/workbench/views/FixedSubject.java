package org.shapecode.workbench.views;

import java.nio.file.Path;
import java.util.Optional;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;
import org.shapecode.workbench.live.Subject;
import org.shapecode.workbench.training.Training;

/** A subject that is told what it is. */
final class FixedSubject implements Subject {
    private final ChangeSupport changes = new ChangeSupport(this);
    private final String name;
    private Training training;
    private Path folder;

    FixedSubject(String name) {
        this.name = name;
    }

    void become(Training now, Path where) {
        training = now;
        folder = where;
        changes.fireChange();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Training> training() {
        return Optional.ofNullable(training);
    }

    @Override
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    @Override
    public void addChangeListener(ChangeListener listener) {
        changes.addChangeListener(listener);
    }

    @Override
    public void removeChangeListener(ChangeListener listener) {
        changes.removeChangeListener(listener);
    }
}

package org.shapecode.workbench.experiment;

import java.nio.file.Path;
import java.util.Optional;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;
import org.shapecode.workbench.live.Subject;
import org.shapecode.workbench.training.Training;

/** What views see of the window of an experiment. Safe on any thread. */
final class BenchSubject implements Subject {
    private final ChangeSupport changes = new ChangeSupport(this);
    private volatile State state;

    private record State(String name, Training training, Path folder, boolean over) {}

    BenchSubject(String name) {
        state = new State(name, null, null, false);
    }

    /** Tells what there is now; training and folder may be null. */
    void set(String name, Training training, Path folder) {
        State now = new State(
                name, training, folder, training != null && training.state().isOver());
        if (!now.equals(state)) {
            state = now;
            changes.fireChange();
        }
    }

    @Override
    public String name() {
        return state.name();
    }

    @Override
    public Optional<Training> training() {
        return Optional.ofNullable(state.training())
                .filter(training -> !training.state().isOver());
    }

    @Override
    public Optional<Path> folder() {
        return Optional.ofNullable(state.folder());
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

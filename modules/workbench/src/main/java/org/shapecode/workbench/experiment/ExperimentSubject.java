package org.shapecode.workbench.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shapecode.queue.TrainingJob;
import org.shapecode.views.live.Viewable;

/** The experiment of a window as a subject for views. Thread-safe. */
final class ExperimentSubject implements Viewable {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile State state;

    private record State(String name, TrainingJob training, Path folder, boolean over) {}

    ExperimentSubject(String name) {
        state = new State(name, null, null, false);
    }

    /** Sets the current state and notifies listeners if it changed. The job and the folder may be null. */
    void set(String name, TrainingJob training, Path folder) {
        State next = new State(
                name, training, folder, training != null && training.state().isOver());
        if (!next.equals(state)) {
            state = next;
            listeners.forEach(Runnable::run);
        }
    }

    @Override
    public String name() {
        return state.name();
    }

    @Override
    public Optional<TrainingJob> training() {
        return Optional.ofNullable(state.training())
                .filter(training -> !training.state().isOver());
    }

    @Override
    public Optional<Path> folder() {
        return Optional.ofNullable(state.folder());
    }

    @Override
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}

package org.shapecode.workbench.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shapecode.experiment.api.Document;
import org.shapecode.queue.TrainingJob;
import org.shapecode.views.live.Viewable;

/** The experiment of a window as a subject for views. Thread-safe. */
final class ExperimentSubject implements Viewable {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile State state;

    private record State(String name, TrainingJob training, Path folder, TrainingJob.State reached, Document unrun) {}

    ExperimentSubject(String name) {
        state = new State(name, null, null, null, null);
    }

    /**
     * Sets the current state and notifies listeners if it changed. The job and the folder may be null.
     *
     * @param document of the experiment, which matters while there is neither
     */
    void set(String name, TrainingJob training, Path folder, Document document) {
        boolean run = training != null || folder != null;
        TrainingJob.State reached = training == null ? null : training.state();
        State next = new State(name, training, folder, reached, run ? null : document);
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
    public Optional<Document> unrun() {
        return Optional.ofNullable(state.unrun());
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

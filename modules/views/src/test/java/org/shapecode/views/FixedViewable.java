package org.shapecode.views;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shapecode.queue.TrainingJob;
import org.shapecode.views.live.Viewable;

/** A viewable with a settable job and folder. */
final class FixedViewable implements Viewable {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private String name;
    private TrainingJob training;
    private Path folder;

    FixedViewable(String name) {
        this.name = name;
    }

    void set(TrainingJob newTraining, Path newFolder) {
        training = newTraining;
        folder = newFolder;
        listeners.forEach(Runnable::run);
    }

    void rename(String newName) {
        name = newName;
        listeners.forEach(Runnable::run);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<TrainingJob> training() {
        return Optional.ofNullable(training);
    }

    @Override
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
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

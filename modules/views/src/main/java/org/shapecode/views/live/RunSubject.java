package org.shapecode.views.live;

import java.nio.file.Path;
import java.util.Optional;
import org.shapecode.queue.Training;
import org.shapecode.queue.Trainings;

/** A run in a list, for views; equal to any other of the same folder. Safe on any thread. */
public final class RunSubject implements Subject {
    private final Path folder;
    private final String name;

    /**
     * A run.
     *
     * @param folder where it lies
     * @param name what people call it
     */
    public RunSubject(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Training> training() {
        return Trainings.getDefault().in(folder);
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(folder);
    }

    @Override
    public void addListener(Runnable listener) {
        Trainings.getDefault().addListener(listener);
    }

    @Override
    public void removeListener(Runnable listener) {
        Trainings.getDefault().removeListener(listener);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunSubject subject && folder.equals(subject.folder);
    }

    @Override
    public int hashCode() {
        return folder.hashCode();
    }

    @Override
    public String toString() {
        return name + " in " + folder;
    }
}

package org.shapecode.views.live;

import java.nio.file.Path;
import java.util.Optional;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;

/** A run or study identified by its folder. Two instances are equal if their folders are. Thread-safe. */
public final class ViewableRun implements Viewable {
    private final Path folder;
    private final String name;
    private final Optional<Experiment> experiment;

    /**
     * Creates a viewable for a folder, which need not exist.
     *
     * @param folder the folder of the run or study
     * @param name the display name
     * @param experiment that it trains, to tell it apart from others of its name; empty if unknown
     */
    public ViewableRun(Path folder, String name, Optional<Experiment> experiment) {
        this.folder = folder;
        this.name = name;
        this.experiment = experiment;
    }

    /** The same of an unknown experiment. */
    public ViewableRun(Path folder, String name) {
        this(folder, name, Optional.empty());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<TrainingJob> training() {
        return TrainingQueue.getDefault().in(folder);
    }

    @Override
    public Optional<Experiment> experiment() {
        return experiment.or(Viewable.super::experiment);
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(folder);
    }

    @Override
    public void addListener(Runnable listener) {
        TrainingQueue.getDefault().addListener(listener);
    }

    @Override
    public void removeListener(Runnable listener) {
        TrainingQueue.getDefault().removeListener(listener);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ViewableRun run && folder.equals(run.folder);
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

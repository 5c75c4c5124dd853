package org.shapecode.views.live;

import java.nio.file.Path;
import java.util.Optional;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.queue.TrainingJob;

/**
 * Something that views can show: an experiment with at most one run. Windows and nodes put it into their lookup to make
 * views follow their selection. Thread-safe.
 */
public interface Viewable {
    /** The display name. */
    String name();

    /** The active job of its run; empty if the run is not training or waiting in this program. */
    Optional<TrainingJob> training();

    /** The folder of its run; empty if it has not been run. */
    Optional<Path> folder();

    /** What its run trains, where that is known without reading a file. */
    default Optional<Experiment> experiment() {
        return training().map(TrainingJob::experiment);
    }

    /** The experiment as it would be run; empty if it has been, or cannot be told. */
    default Optional<Document> unrun() {
        return Optional.empty();
    }

    /** Adds a listener, called on any thread when the name, the job or its state, or the folder has changed. */
    void addListener(Runnable listener);

    void removeListener(Runnable listener);
}

package org.shapecode.views.live;

import java.nio.file.Path;
import java.util.Optional;
import org.shapecode.queue.Training;

/** What views look at: an experiment with at most one run. Safe on any thread. */
public interface Subject {
    /** What people call it. */
    String name();

    /** The training that goes on, if one does. */
    Optional<Training> training();

    /** The folder of its run, if it has one. */
    Optional<Path> folder();

    /** Told, on any thread, when one of these has changed. */
    void addListener(Runnable listener);

    void removeListener(Runnable listener);
}

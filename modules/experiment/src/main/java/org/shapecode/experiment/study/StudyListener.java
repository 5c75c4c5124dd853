package org.shapecode.experiment.study;

import org.shapecode.experiment.api.TrainingListener;

/**
 * Watches the training of a study. As a {@link TrainingListener} it sees one run at a time, of those that this process trains;
 * what is noted or warned of comes from all runs, on their threads.
 */
@FunctionalInterface
public interface StudyListener extends TrainingListener {
    /**
     * A run has moved on. May be called on any thread, never concurrently, and must return at once.
     *
     * @param steps taken so far, as far as is known
     */
    default void moved(StudyRun run, RunPhase phase, int steps) {}

    /**
     * From now on, another run is the one that it sees as a {@link TrainingListener}. Called on the training thread of that run.
     *
     * @param run what tells it apart, such as {@code "lambda 0.01, seed 3"}
     */
    default void sees(String run) {}
}

package org.shapecode.experiment.api;

import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;

/**
 * Watches a training. All methods are called on the training thread, in the order {@link #entered} (PREPARING, TRAINING),
 * {@link #stepped} for each step with {@link #changed} in between, {@link #entered} (ANALYSING), {@link #analysed} for
 * each analysis that has a result, {@link #finished}; they must return at once. If training is cancelled or fails, the remaining
 * calls are not made.
 */
@FunctionalInterface
public interface TrainingListener {
    /** Ignores everything. */
    TrainingListener NONE = (step, trained) -> {};

    /** What a training is doing. */
    enum Phase {
        /** Drawing images and loading a checkpoint. */
        PREPARING,
        /** Taking steps. */
        TRAINING,
        /** Running the analyses on the finished model. */
        ANALYSING
    }

    /**
     * A step was taken.
     *
     * @param step the number of steps so far
     * @param trained the live model; take a {@link Trained#snapshot} for another thread
     */
    void stepped(int step, Trained trained);

    /**
     * The user should know something, such as how many images there are; training goes on. May come at any time before the
     * analyses.
     *
     * @param sentence for the user, with a full stop
     */
    default void noted(String sentence) {}

    /**
     * Something seems to go wrong, such as that training does not learn; it goes on. May come at any time before the analyses.
     * Unless overridden, it is {@link #noted}.
     *
     * @param sentence for the user, with a full stop
     */
    default void warned(String sentence) {
        noted(sentence);
    }

    /** A phase has begun. */
    default void entered(Phase phase) {}

    /**
     * Numbers were changed through {@link Control#change}.
     *
     * @param experiment with the changes up to now
     */
    default void changed(Experiment experiment) {}

    /**
     * An analysis of the final model has a result; the next one begins when this returns.
     *
     * @param entry part of what {@link #finished} is given
     */
    default void analysed(Results.Entry entry) {}

    /**
     * The run is done and its folder complete.
     *
     * @param trained the final model; closed when this returns, so take a {@link Trained#snapshot} to keep it
     * @param results figures and numbers of all analyses, computed once for {@code summary.json} and for all listeners
     */
    default void finished(Trained trained, Results results) {}
}

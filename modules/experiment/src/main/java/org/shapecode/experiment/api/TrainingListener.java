package org.shapecode.experiment.api;

/** Watches a training. Called on the training thread between steps, so it must return at once. */
@FunctionalInterface
public interface TrainingListener {
    /** Watches nothing. */
    TrainingListener NONE = (step, trained) -> {};

    /**
     * A step was taken.
     *
     * @param step how many steps were taken so far
     * @param trained the live model and metrics: copy ({@code snapshot()}) what another thread is to see
     */
    void stepped(int step, Trained trained);
}

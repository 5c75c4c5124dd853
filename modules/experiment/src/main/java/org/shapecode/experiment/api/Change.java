package org.shapecode.experiment.api;

import org.shapecode.core.plugin.Parameter;

/**
 * A number changed during training. Changes are part of the experiment, so that training it again gives the same bits.
 *
 * @param step the number of steps before the change
 * @param path of the number, such as {@code "training.optimiser.learning-rate"} or {@code "regularisers.0.lambda"}
 * @param value the new value
 */
public record Change(
        @Parameter(label = "Step", description = "Number of steps before the change.", min = 0, max = 100_000_000)
        int step,

        @Parameter(
                label = "Field",
                description =
                        "Path of the changed field, such as training.optimiser.learning-rate or regularisers.0.lambda.")
        String path,

        @Parameter(label = "Value", description = "Value from that step on.")
        double value) {
    /** Sets the learning rate to its default before the first step. */
    public Change() {
        this(0, Tunable.RATE, 1e-3);
    }
}

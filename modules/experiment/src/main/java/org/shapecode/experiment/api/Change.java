package org.shapecode.experiment.api;

import org.shapecode.core.plugin.Parameter;

/**
 * A number that was changed while a model was trained. It stands in the experiment, so that training it again gives the
 * same bits.
 *
 * @param step how many steps were taken before
 * @param path the number, such as {@code "training.optimiser.rate"} or {@code "regularisers.0.lambda"}
 * @param value its value from then on
 */
public record Change(
        @Parameter(label = "Step", description = "Number of steps before the change.", min = 0, max = 100_000_000)
        int step,

        @Parameter(
                label = "Field",
                description = "Path of the changed field, such as training.optimiser.rate or regularisers.0.lambda.")
        String path,

        @Parameter(label = "Value", description = "Value from that step on.")
        double value) {
    /** The rate that there is anyway. */
    public Change() {
        this(0, Tunable.RATE, 1e-3);
    }
}

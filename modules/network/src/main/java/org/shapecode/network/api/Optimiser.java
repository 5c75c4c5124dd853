package org.shapecode.network.api;

import org.shapecode.core.plugin.Parameter;

/**
 * Adam (Kingma and Ba, 2015).
 *
 * @param rate learning rate
 * @param beta1 decay of the mean of the gradient
 * @param beta2 decay of the mean of its square
 * @param epsilon keeps the step finite
 */
public record Optimiser(
        @Parameter(value = "Learning rate of Adam", min = 0, max = 10)
        double rate,

        @Parameter(value = "Decay of the mean of the gradient", min = 0, max = 0.999999)
        double beta1,

        @Parameter(value = "Decay of the mean of the squared gradient", min = 0, max = 0.999999)
        double beta2,

        @Parameter(value = "Keeps the step finite", min = 1e-12, max = 1)
        double epsilon) {
    /** The paper's rate, 0.001; the rest as Kingma and Ba have it. */
    public Optimiser() {
        this(1e-3, 0.9, 0.999, 1e-8);
    }
}

package org.shapecode.network.api;

import org.shapecode.core.plugin.Parameter;

/**
 * The settings of Adam (Kingma and Ba, 2015).
 *
 * @param learningRate learning rate, at least 0
 * @param beta1 decay rate of the first moment, the mean of the gradient
 * @param beta2 decay rate of the second moment, the mean of the squared gradient
 * @param epsilon added to the root of the second moment, so that the step stays finite
 */
public record Optimiser(
        @Parameter(label = "Learning rate", description = "Learning rate of Adam.", min = 0, max = 10)
        double learningRate,

        @Parameter(
                label = "Beta 1",
                description = "Decay rate of the mean of the gradient.",
                group = "Advanced",
                min = 0,
                max = 0.999999)
        double beta1,

        @Parameter(
                label = "Beta 2",
                description = "Decay rate of the mean of the squared gradient.",
                group = "Advanced",
                min = 0,
                max = 0.999999)
        double beta2,

        @Parameter(
                label = "Epsilon",
                description = "Added to the denominator to keep the step finite.",
                group = "Advanced",
                min = 1e-12,
                max = 1)
        double epsilon) {
    /** The paper's learning rate, 0.001; the other defaults are those of Kingma and Ba. */
    public Optimiser() {
        this(1e-3, 0.9, 0.999, 1e-8);
    }
}

package org.shapecode.network.layers;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NormalisationForm;

/**
 * Batch normalisation (Ioffe and Szegedy, 2015).
 *
 * @param decay of the running statistics, which replace those of the batch outside training
 * @param epsilon added to the variance
 * @param activation the activation function
 * @param negativeSlope negative slope of a leaky ReLU
 * @param frozen whether training leaves its parameters and its running statistics as they are when it starts, and
 *     normalises by these
 */
@PluginInfo(
        id = "batch-norm",
        name = "Batch normalisation",
        description = "Normalises each channel over the batch, then scales and shifts it.",
        position = 900)
public record BatchNormalisation(
        @Parameter(
                label = "Decay",
                description = "Decay of the running mean and variance.",
                group = "Advanced",
                min = 0,
                max = 1)
        double decay,

        @Parameter(
                label = "Epsilon",
                description = "Added to the variance to avoid a division by 0.",
                group = "Advanced",
                min = 1e-12,
                max = 1)
        double epsilon,

        @Parameter(label = "Activation", description = "Activation function.")
        Activation activation,

        @Parameter(
                label = "Negative slope",
                description = "Negative slope of the leaky ReLU.",
                min = 0,
                max = 1,
                step = 0.05,
                when = "activation=leaky-relu")
        double negativeSlope,

        @Parameter(
                label = "Frozen",
                description = "Training does not change the parameters, and uses the running mean and variance.")
        boolean frozen)
        implements LayerKind {
    /** A layer that learns. */
    public BatchNormalisation(double decay, double epsilon, Activation activation, double negativeSlope) {
        this(decay, epsilon, activation, negativeSlope, false);
    }

    public BatchNormalisation() {
        this(0.9, 1e-5, Activation.LEAKY_RELU, 0.2);
    }

    @Override
    public LayerForm form(Extent input) {
        return new NormalisationForm(input, decay, epsilon);
    }
}

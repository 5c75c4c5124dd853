package org.shapecode.network.layers;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;

/**
 * A dense layer, from a flat vector to a flat vector.
 *
 * @param units number of outputs
 * @param bias whether each output has a bias
 * @param activation the activation function
 * @param negativeSlope negative slope of a leaky ReLU
 * @param frozen whether training leaves its parameters as they are when it starts
 */
@PluginInfo(
        id = "dense",
        name = "Dense",
        description = "Connects every value of a flat vector to every output.",
        position = 300)
public record Dense(
        @Parameter(label = "Units", description = "Number of outputs.", min = 1, max = 65536)
        int units,

        @Parameter(label = "Bias", description = "Adds a bias to each output.")
        boolean bias,

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

        @Parameter(label = "Frozen", description = "Training does not change the parameters of this layer.")
        boolean frozen)
        implements LayerKind {
    /** A layer that learns. */
    public Dense(int units, boolean bias, Activation activation, double negativeSlope) {
        this(units, bias, activation, negativeSlope, false);
    }

    public Dense() {
        this(1, true, Activation.NONE, 0.2);
    }

    @Override
    public LayerForm form(Extent input) {
        if (!input.isFlat()) {
            throw new IllegalArgumentException("takes a flat vector; add a flatten layer before it");
        }
        return KernelForm.dense(input, units, bias);
    }
}

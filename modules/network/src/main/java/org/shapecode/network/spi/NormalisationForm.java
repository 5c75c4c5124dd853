package org.shapecode.network.spi;

import org.shapecode.network.api.Extent;

/**
 * Batch normalisation (Ioffe and Szegedy, 2015): each channel is brought to mean 0 and variance 1 over the batch and all
 * pixels, then multiplied by gamma and moved by beta. Outside training, running means of both statistics take their place.
 *
 * <p>The parameters are gamma, beta, running mean and running variance, each {@code [channel]}. The running statistics are
 * no weights: a step moves them by {@code 1 - decay} towards those of the batch. The variance is that of the batch itself,
 * divided by the number of values. A frozen layer uses the running statistics in training, too.
 *
 * @param input the extent, also of the output
 * @param decay of the running statistics, from 0 to 1
 * @param epsilon added to the variance, above 0
 */
public record NormalisationForm(Extent input, double decay, double epsilon) implements LayerForm {
    @Override
    public Extent output() {
        return input;
    }

    @Override
    public int parameterCount() {
        return 4 * input.channels();
    }
}

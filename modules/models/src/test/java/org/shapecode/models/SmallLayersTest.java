package org.shapecode.models;

import java.util.List;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Loss;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.layers.Upsample;
import org.shapecode.network.spi.Initialiser;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelBuilderContract;

/** An autoencoder that is no stack, with batch normalisation and another loss. */
class SmallLayersTest extends ModelBuilderContract {
    @Override
    protected ModelBuilder plugin() {
        return new LayeredAutoencoder();
    }

    @Override
    protected ImageShape shape() {
        return new ImageShape(2, 24);
    }

    @Override
    protected ModelBuilder model() {
        return new LayeredAutoencoder(
                List.of(
                        new Convolution(3, 5, 3, List.of(1), false, Activation.NONE, 0),
                        new BatchNormalisation(0.9, 1e-5, Activation.ELU, 0),
                        new Flatten(),
                        new Dense(2, true, Activation.NONE, 0)),
                List.of(
                        new Dense(2 * 8 * 8, true, Activation.RELU, 0),
                        new Reshape(2, 8),
                        new Upsample(3, Upsample.Interpolation.BILINEAR),
                        new Convolution(1, 3, 1, List.of(1), true, Activation.SIGMOID, 0)),
                Loss.CROSS_ENTROPY,
                Initialiser.HE);
    }
}

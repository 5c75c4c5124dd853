package org.shapecode.models;

import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.Autoencoder;
import org.shapecode.network.AutoencoderOfLayers;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;

/**
 * An autoencoder whose code grows by one component at a time, each uncorrelated with those before (Ladjal, Newson and Pham,
 * 2019).
 *
 * @param code length of the code in the end
 * @param steps after which the next component is added
 * @param lambda weight of the squared covariance of components
 * @param channels for each component after each convolution of the encoder; the decoder mirrors them
 * @param bias whether each layer has biases
 * @param negativeSlope negative slope of the leaky ReLU
 */
@PluginInfo(
        id = "pca-autoencoder",
        name = "PCA autoencoder",
        description = "A code that grows by one uncorrelated component at a time (Ladjal, Newson and Pham, 2019).",
        help = "Each component of the code has its own encoder. The first encoder is trained alone for some steps. "
                + "Then it is fixed, and the next one is trained; its component starts at 0. The penalty is "
                + "the sum over all pairs of components of their squared covariance in the batch, which the "
                + "metrics show as covariance. The decoder keeps learning, whereas the paper trains a new one "
                + "for each component, so the loss does not rise when a component is added. The last "
                + "component is trained until the end. A component that training does not reach stays 0.",
        position = 150)
public record PcaAutoencoder(
        @Parameter(label = "Code length", description = "Final number of components of the code.", min = 1, max = 64)
        int code,

        @Parameter(
                label = "Steps per component",
                description = "Training steps after which the next component is added.",
                min = 1,
                max = 100_000_000)
        int steps,

        @Parameter(label = "Lambda", description = "Weight of the squared covariance.", min = 0, max = 1e6)
        double lambda,

        @Parameter(
                label = "Channels",
                description = "Channels for each component after each convolution; the decoder mirrors them.",
                min = 1,
                max = 64)
        List<Integer> channels,

        @Parameter(label = "Bias", description = "Adds a bias to each layer.")
        boolean bias,

        @Parameter(
                label = "Negative slope",
                description = "Negative slope of the leaky ReLU.",
                min = 0,
                max = 1,
                step = 0.05)
        double negativeSlope)
        implements AutoencoderOfLayers {
    public PcaAutoencoder() {
        this(2, 3000, 0.1, List.of(4, 4, 4, 4), true, 0.2);
    }

    @Override
    public TrainableModel build(ModelContext context) {
        List<NetworkSpec> networks = networks(context.shape());
        return Autoencoder.growing(networks.get(0), networks.get(1), steps, lambda, context);
    }

    @Override
    public List<LayerKind> encoder(ImageShape shape) {
        return LayerRuns.toVector(code, LayerRuns.times(code, channels), false, bias, negativeSlope);
    }

    @Override
    public List<LayerKind> decoder(ImageShape shape) {
        return LayerRuns.ofVector(shape, LayerRuns.times(code, channels), false, bias, negativeSlope);
    }

    @Override
    public void check(ImageShape shape) {
        LayerRuns.requireHalving(shape, channels.size());
    }
}

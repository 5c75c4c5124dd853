package org.shapecode.models;

import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.Autoencoder;
import org.shapecode.network.AutoencoderOfLayers;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;

/**
 * A variational autoencoder (Kingma and Welling, 2014) whose divergence has a weight beta (Higgins et al., 2017).
 *
 * @param code length of the code
 * @param channels after each convolution of the encoder; the decoder mirrors them
 * @param beta weight of the divergence
 * @param bias whether each layer has biases
 * @param negativeSlope negative slope of the leaky ReLU
 */
@PluginInfo(
        id = "vae",
        name = "Variational autoencoder",
        description = "Encodes a mean and a variance; beta weighs their divergence from a normal distribution.",
        help = "The encoder gives the mean and the logarithm of the variance of each component of the code. During "
                + "training, the decoder receives the mean plus noise of that variance; otherwise, the code "
                + "is the mean. The loss is the squared error summed over pixels plus beta times the "
                + "Kullback-Leibler divergence of the code from the standard normal distribution, in nats. "
                + "The metrics show the divergence as kl, without beta. With a beta of 1, the squared error "
                + "is that of pixels with a variance of 1/2. A larger beta (Higgins et al., 2017) leaves "
                + "components of the code unused; their mean is then 0 for every image.",
        position = 140)
public record Vae(
        @Parameter(label = "Code length", description = "Number of components of the code.", min = 1, max = 512)
        int code,

        @Parameter(
                label = "Channels",
                description = "Channels after each convolution of the encoder; the decoder mirrors them.",
                min = 1,
                max = 256)
        List<Integer> channels,

        @Parameter(label = "Beta", description = "Weight of the Kullback-Leibler divergence.", min = 0, max = 1e6)
        double beta,

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
    public Vae() {
        this(2, List.of(8, 8, 8, 8), 1, true, 0.2);
    }

    @Override
    public TrainableModel build(ModelContext context) {
        List<NetworkSpec> networks = networks(context.shape());
        return Autoencoder.variational(networks.get(0), networks.get(1), beta, context);
    }

    @Override
    public List<LayerKind> encoder(ImageShape shape) {
        return LayerRuns.toVector(2 * code, channels, false, bias, negativeSlope);
    }

    @Override
    public List<LayerKind> decoder(ImageShape shape) {
        return LayerRuns.ofVector(shape, channels, false, bias, negativeSlope);
    }

    @Override
    public List<NetworkSpec> networks(ImageShape shape) {
        return List.of(
                new NetworkSpec(Part.ENCODER, Extent.of(shape), encoder(shape)),
                new NetworkSpec(Part.DECODER, Extent.flat(shape.dimensions(), code), decoder(shape)));
    }

    @Override
    public void check(ImageShape shape) {
        LayerRuns.requireHalving(shape, channels.size());
    }
}

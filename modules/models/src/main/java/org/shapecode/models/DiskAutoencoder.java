package org.shapecode.models;

import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.Autoencoder;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;

/**
 * The disk autoencoder (paper, Table 1): an encoder of 3x3 convolutions with stride 2, a decoder of transposed
 * convolutions, and a leaky ReLU after each.
 *
 * @param depths channels after each convolution of the encoder, the last for the code; the decoder mirrors them
 * @param bias whether each convolution has biases; without them it is the ablation of section 4.3
 * @param negativeSlope negative slope of the leaky ReLU
 */
@PluginInfo(
        id = "disk-autoencoder",
        name = "Disk autoencoder",
        description =
                "Six strided convolutions to a one-dimensional code, then six transposed convolutions (paper, Table"
                        + " 1).",
        position = 100)
public record DiskAutoencoder(
        @Parameter(
                label = "Channels",
                description = "Channels after each convolution of the encoder; the last is the code size.",
                min = 1,
                max = 256)
        List<Integer> depths,

        @Parameter(label = "Bias", description = "Adds a bias to each convolution.")
        boolean bias,

        @Parameter(
                label = "Negative slope",
                description = "Negative slope of the leaky ReLU.",
                min = 0,
                max = 1,
                step = 0.05)
        double negativeSlope)
        implements ModelBuilder {
    public DiskAutoencoder() {
        this(List.of(8, 4, 4, 3, 2, 1), true, 0.2);
    }

    @Override
    public TrainableModel build(ModelContext context) {
        List<NetworkSpec> networks = networks(context.shape());
        return new Autoencoder(networks.get(0), networks.get(1), context);
    }

    @Override
    public long memory(ModelContext context, int batch) {
        return Autoencoder.memory(networks(context.shape()), context, batch);
    }

    @Override
    public List<NetworkSpec> networks(ImageShape shape) {
        NetworkSpec encoder =
                new NetworkSpec(Part.ENCODER, Extent.of(shape), LayerRuns.down(depths, bias, negativeSlope));
        return List.of(encoder, encoder.then(Part.DECODER, LayerRuns.up(shape, depths, bias, negativeSlope)));
    }

    @Override
    public void check(ImageShape shape) {
        LayerRuns.requireHalving(shape, depths.size());
    }
}

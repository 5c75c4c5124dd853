package org.shapecode.models;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.Autoencoder;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.StackSpec;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelContext;

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
        return new Autoencoder(stack(Part.ENCODER, context), stack(Part.DECODER, context), context);
    }

    @Override
    public long memory(ModelContext context, int batch) {
        return Autoencoder.memory(stack(Part.ENCODER, context), stack(Part.DECODER, context), context, batch);
    }

    private StackSpec stack(Part part, ModelContext context) {
        List<Integer> channels = new ArrayList<>(List.of(1));
        channels.addAll(depths);
        if (part == Part.DECODER) {
            Collections.reverse(channels);
        }
        ImageShape shape = context.shape();
        return new StackSpec(part, shape.dimensions(), shape.size(), channels, bias, (float) negativeSlope);
    }

    @Override
    public void check(ImageShape shape) {
        if (depths.isEmpty() || depths.size() > 10) {
            throw new IllegalArgumentException("must have 1 to 10 layers, not " + depths.size());
        }
        if (shape.size() % (1 << depths.size()) != 0) {
            throw new IllegalArgumentException(
                    "halves the image in each of its " + depths.size() + " layers, so the side must be a multiple of "
                            + (1 << depths.size()) + " px, not " + shape.size());
        }
    }
}

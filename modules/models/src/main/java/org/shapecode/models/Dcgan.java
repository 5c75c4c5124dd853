package org.shapecode.models;

import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.Network;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.Regulariser;

/**
 * A deep convolutional generative adversarial network (Radford, Metz and Chintala, 2016; paper, Appendix D). It has no
 * encoder: the code of an image is found by search. Narrower than Radford's, whose width is 128, with 4x4 instead of 5x5
 * kernels, which halve and double the side exactly.
 *
 * @param code number of components of a code, each uniform in [-1, 1]
 * @param width channels in the layers next to the image, doubled each time the side is halved
 * @param negativeSlope negative slope of the discriminator's leaky ReLU
 * @param search number of codes tried for an image before the best is refined
 */
@PluginInfo(
        id = "dcgan",
        name = "DCGAN",
        description = "A generator without an encoder; codes are found by search (paper, Appendix D).",
        position = 400)
public record Dcgan(
        @Parameter(label = "Code size", description = "Number of components of the code.", min = 1, max = 3)
        int code,

        @Parameter(
                label = "Width",
                description = "Channels next to the image; doubled each time the side is halved.",
                min = 1,
                max = 128)
        int width,

        @Parameter(
                label = "Negative slope",
                description = "Negative slope of the discriminator's leaky ReLU.",
                min = 0,
                max = 1,
                step = 0.05)
        double negativeSlope,

        @Parameter(
                label = "Codes tried",
                description = "Codes tried for each image before the best is refined.",
                min = 16,
                max = 65536)
        int search)
        implements ModelBuilder {
    public Dcgan() {
        this(1, 8, 0.2, 512);
    }

    @Override
    public TrainableModel build(ModelContext context) {
        return new AdversarialPair(layers(context.shape()), context, search);
    }

    @Override
    public long memory(ModelContext context, int batch) {
        DcganNetworks layers = layers(context.shape());
        return Network.memory(layers.generator(), context, batch)
                + Network.memory(layers.discriminator(), context, batch);
    }

    @Override
    public List<NetworkSpec> networks(ImageShape shape) {
        return List.of(layers(shape).generator());
    }

    private DcganNetworks layers(ImageShape shape) {
        return new DcganNetworks(shape, code, width, negativeSlope);
    }

    @Override
    public void check(ImageShape shape) {
        if (shape.dimensions() != 2 || shape.size() < 8 || Integer.bitCount(shape.size()) != 1) {
            throw new IllegalArgumentException("needs square images with a side of 8, 16, 32 … px, not " + shape);
        }
    }

    @Override
    public void check(ImageShape shape, Regulariser regulariser) {
        throw new IllegalArgumentException("does not fit a DCGAN: it takes no regularisers");
    }
}

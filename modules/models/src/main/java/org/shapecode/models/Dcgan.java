package org.shapecode.models;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.ModelContext;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;

/**
 * A generator and a discriminator that compete (Radford, Metz and Chintala, 2016; paper, Appendix D). There is no encoder:
 * the code of an image is the one whose image is nearest, found by search. Narrower than Radford's, whose width is 128,
 * with kernels of 4x4 instead of 5x5, which halve and double exactly.
 *
 * @param code its length, each component uniform in -1..1
 * @param width channels beside the image, doubled at every halving of the side
 * @param slope of the discriminator's leaky ReLU below zero
 * @param search how many codes are tried for an image before the best is refined
 */
@PluginInfo(
        id = "dcgan",
        name = "DCGAN",
        description = "Draws from chance, codes by search: a generative adversarial network (paper, Appendix D).",
        position = 400)
public record Dcgan(
        @Parameter(value = "Length of the code", min = 1, max = 3)
        int code,

        @Parameter(value = "Channels beside the image, doubled at every halving", min = 1, max = 128)
        int width,

        @Parameter(value = "Slope of the discriminator's leaky ReLU below zero", min = 0, max = 1, step = 0.05)
        double slope,

        @Parameter(value = "Codes tried for an image before the best is refined", min = 16, max = 65536)
        int search)
        implements ModelBuilder {
    public Dcgan() {
        this(1, 8, 0.2, 512);
    }

    @Override
    public TrainableModel build(ModelContext context) {
        if (!context.regularisers().isEmpty()) {
            throw new IllegalArgumentException("takes no regularisers: the two networks have no loss to add them to");
        }
        return new AdversarialPair(new GanLayers(context, code, width, slope), context, search);
    }

    @Override
    public void check(ImageShape shape) {
        if (shape.dimensions() != 2 || shape.size() < 8 || Integer.bitCount(shape.size()) != 1) {
            throw new IllegalArgumentException("takes pictures with a side of 8, 16, 32 … px, not " + shape);
        }
    }
}

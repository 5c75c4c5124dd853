package org.shapecode.models;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.SupervisedNetwork;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TargetCode;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.Regulariser;

/**
 * Decodes a position, given as the code z = a, to the image of a Dirac (paper, section 5.4).
 *
 * @param depths channels of the code and after each convolution but the last
 * @param bias whether each convolution has biases
 * @param negativeSlope negative slope of the leaky ReLU
 */
@PluginInfo(
        id = "position-decoder",
        name = "Position decoder",
        description = "Decodes a position to the image of a Dirac (paper, section 5.4).",
        position = 300)
public record PositionDecoder(
        @Parameter(
                label = "Channels",
                description = "Channels of the code, and after each convolution except the last.",
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
    private static final int MOST_LAYERS = 20;

    public PositionDecoder() {
        this(List.of(1, 2, 4, 4, 4, 8), true, 0.2);
    }

    @Override
    public TrainableModel build(ModelContext context) {
        return new SupervisedNetwork(
                networks(context.shape()).get(0), TargetCode.number(attributes -> attributes[0]), context);
    }

    @Override
    public List<NetworkSpec> networks(ImageShape shape) {
        List<LayerKind> layers = new ArrayList<>();
        for (int i = 1; i <= depths.size(); i++) {
            int channels = i == depths.size() ? shape.channels() : depths.get(i);
            layers.add(new TransposedConvolution(
                    channels, 3, 2, List.of(1), 1, bias, Activation.LEAKY_RELU, negativeSlope));
        }
        return List.of(new NetworkSpec(Part.DECODER, Extent.flat(1, 1), layers));
    }

    @Override
    public void check(ImageShape shape) {
        if (depths.isEmpty() || depths.size() > MOST_LAYERS || depths.get(0) != 1) {
            throw new IllegalArgumentException(
                    "must have 1 to " + MOST_LAYERS + " layers, the first with 1 channel, the code");
        }
        if (shape.dimensions() != 1 || shape.size() != 1 << depths.size()) {
            throw new IllegalArgumentException("doubles the code in each of its " + depths.size() + " layers"
                    + ", so it needs one-dimensional images of " + (1 << depths.size()) + " px, not " + shape);
        }
    }

    @Override
    public void check(ImageShape shape, Regulariser regulariser) {
        SupervisedNetwork.check(regulariser);
    }
}

package org.shapecode.models;

import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;

/**
 * Predicts attributes of an image, such as the position of a shape (Liu et al., 2018, Not-so-Clevr).
 *
 * @param attributes names of what is predicted
 * @param channels after each convolution
 * @param coordinates whether the coordinates are appended to the image
 * @param bias whether each layer has biases
 * @param negativeSlope negative slope of the leaky ReLU
 */
@PluginInfo(
        id = "coordinate-regressor",
        name = "Coordinate regressor",
        description = "Predicts attributes, such as the position, from the image (Liu et al., 2018).",
        help = "An encoder of strided convolutions and a dense layer, trained against the attributes of the image, "
                + "each scaled from its range to [-1, 1]. Its code is the prediction, and its loss the "
                + "squared error of the scaled attributes. It has no decoder, so analyses of reconstructions "
                + "do not apply. With coordinates, the column and the row of each pixel are appended to the "
                + "image (CoordConv).",
        position = 160)
public record CoordinateRegressor(
        @Parameter(label = "Attributes", description = "Names of the attributes to predict; they must vary.")
        List<String> attributes,

        @Parameter(label = "Channels", description = "Channels after each convolution.", min = 1, max = 256)
        List<Integer> channels,

        @Parameter(label = "Coordinates", description = "Appends the coordinates of each pixel to the image.")
        boolean coordinates,

        @Parameter(label = "Bias", description = "Adds a bias to each layer.")
        boolean bias,

        @Parameter(
                label = "Negative slope",
                description = "Negative slope of the leaky ReLU.",
                min = 0,
                max = 1,
                step = 0.05)
        double negativeSlope)
        implements AttributeNetwork {
    public CoordinateRegressor() {
        this(List.of("x", "y"), List.of(8, 8, 8, 8), true, true, 0.2);
    }

    @Override
    public NetworkSpec network(ImageShape shape) {
        List<LayerKind> layers = LayerRuns.toVector(attributes.size(), channels, coordinates, bias, negativeSlope);
        return new NetworkSpec(Part.ENCODER, Extent.of(shape), layers);
    }

    @Override
    public void check(ImageShape shape) {
        LayerRuns.requireHalving(shape, channels.size());
    }
}

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
 * Draws the image of attributes, such as the position of a shape (Liu et al., 2018, Not-so-Clevr).
 *
 * @param attributes names of what it is given
 * @param channels of the convolutions, from the image to the attributes
 * @param coordinates whether each pixel is computed from its coordinates and the attributes
 * @param bias whether each layer has biases
 * @param negativeSlope negative slope of the leaky ReLU
 */
@PluginInfo(
        id = "coordinate-renderer",
        name = "Coordinate renderer",
        description = "Draws the image of given attributes, such as the position (Liu et al., 2018).",
        help = "A decoder that receives the attributes of an image, each scaled from its range to [-1, 1], and is "
                + "trained to draw the image. These attributes are its code. It has no encoder, so analyses "
                + "of the encoder do not apply. With coordinates, the attributes and the coordinates are "
                + "repeated at every pixel, followed by 1x1 convolutions (CoordConv). Without coordinates, a "
                + "dense layer is followed by transposed convolutions, each of which doubles the side.",
        position = 170)
public record CoordinateRenderer(
        @Parameter(label = "Attributes", description = "Names of the attributes to draw; they must vary.")
        List<String> attributes,

        @Parameter(
                label = "Channels",
                description =
                        "Channels of each convolution except the last, starting with the one closest to the image.",
                min = 1,
                max = 256)
        List<Integer> channels,

        @Parameter(label = "Coordinates", description = "Computes each pixel from its coordinates.")
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
    public CoordinateRenderer() {
        this(List.of("x", "y"), List.of(16, 16, 16), true, true, 0.2);
    }

    @Override
    public NetworkSpec network(ImageShape shape) {
        List<LayerKind> layers = coordinates
                ? LayerRuns.broadcast(shape, channels, 1, 0, bias, negativeSlope)
                : LayerRuns.ofVector(shape, channels, false, bias, negativeSlope);
        return new NetworkSpec(Part.DECODER, Extent.flat(shape.dimensions(), attributes.size()), layers);
    }

    @Override
    public void check(ImageShape shape) {
        if (coordinates) {
            LayerRuns.requireLayers(channels.size());
        } else {
            LayerRuns.requireHalving(shape, channels.size());
        }
    }
}

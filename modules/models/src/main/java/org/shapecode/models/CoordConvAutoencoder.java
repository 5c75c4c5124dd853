package org.shapecode.models;

import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.AutoencoderOfLayers;
import org.shapecode.network.spi.LayerKind;

/**
 * An autoencoder of strided convolutions that are given coordinates (Liu et al., 2018, CoordConv).
 *
 * @param code length of the code
 * @param channels after each convolution of the encoder; the decoder mirrors them
 * @param coordinates whether the coordinates are appended to the image and to the first image of the decoder
 * @param bias whether each layer has biases
 * @param negativeSlope negative slope of the leaky ReLU
 */
@PluginInfo(
        id = "coordconv-autoencoder",
        name = "CoordConv autoencoder",
        description = "Strided convolutions that are given the coordinates of each pixel (Liu et al., 2018).",
        help = "The encoder appends the column and the row of each pixel, from -1 to 1, to the image, halves its "
                + "side with each convolution, and ends in a dense layer without an activation, which gives "
                + "the code. The decoder mirrors the encoder and appends the coordinates to its smallest "
                + "image. Without coordinates, this is the plain network for comparison: the same layers, "
                + "except for the weights of two input channels.",
        position = 120)
public record CoordConvAutoencoder(
        @Parameter(label = "Code length", description = "Number of components of the code.", min = 1, max = 1024)
        int code,

        @Parameter(
                label = "Channels",
                description = "Channels after each convolution of the encoder; the decoder mirrors them.",
                min = 1,
                max = 256)
        List<Integer> channels,

        @Parameter(label = "Coordinates", description = "Appends the coordinates in the encoder and the decoder.")
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
        implements AutoencoderOfLayers {
    public CoordConvAutoencoder() {
        this(2, List.of(8, 8, 8, 8), true, true, 0.2);
    }

    /** Without coordinates, it is the plain network to compare with. */
    @Override
    public String displayName() {
        return coordinates ? AutoencoderOfLayers.super.displayName() : "Convolutional autoencoder";
    }

    @Override
    public List<LayerKind> encoder(ImageShape shape) {
        return LayerRuns.toVector(code, channels, coordinates, bias, negativeSlope);
    }

    @Override
    public List<LayerKind> decoder(ImageShape shape) {
        return LayerRuns.ofVector(shape, channels, coordinates, bias, negativeSlope);
    }

    @Override
    public void check(ImageShape shape) {
        LayerRuns.requireHalving(shape, channels.size());
    }
}

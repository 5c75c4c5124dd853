package org.shapecode.models;

import java.util.Collections;
import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.AutoencoderOfLayers;
import org.shapecode.network.spi.LayerKind;

/**
 * An autoencoder with a spatial broadcast decoder (Watters et al., 2019).
 *
 * @param code length of the code
 * @param channels after each convolution of the encoder
 * @param width channels of the decoder
 * @param doublings how often the decoder doubles the side of the image; 0 in the paper
 * @param bias whether each layer has biases
 * @param negativeSlope negative slope of the leaky ReLU
 */
@PluginInfo(
        id = "broadcast-autoencoder",
        name = "Broadcast autoencoder",
        description = "Strided convolutions, then a spatial broadcast decoder (Watters et al., 2019).",
        help = "The decoder repeats the code at every pixel of an image, appends the column and the row of each "
                + "pixel, from -1 to 1, and applies 3x3 convolutions with stride 1. Watters et al. use images "
                + "of the full size; this decoder starts with smaller images and doubles their side by "
                + "repeating pixels, which is several times as fast. For their decoder, set Doublings to 0.",
        position = 130)
public record BroadcastAutoencoder(
        @Parameter(label = "Code length", description = "Number of components of the code.", min = 1, max = 1024)
        int code,

        @Parameter(
                label = "Channels",
                description = "Channels after each convolution of the encoder.",
                min = 1,
                max = 256)
        List<Integer> channels,

        @Parameter(label = "Width", description = "Channels of the decoder.", min = 1, max = 256)
        int width,

        @Parameter(
                label = "Doublings",
                description = "Number of times the decoder doubles the side of the image after the broadcast.",
                min = 0,
                max = 6)
        int doublings,

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
    /** Hidden layers of the decoder in its paper. */
    private static final int HIDDEN = 3;

    public BroadcastAutoencoder() {
        this(2, List.of(8, 8, 8, 8), 8, 2, true, 0.2);
    }

    @Override
    public List<LayerKind> encoder(ImageShape shape) {
        return LayerRuns.toVector(code, channels, false, bias, negativeSlope);
    }

    @Override
    public List<LayerKind> decoder(ImageShape shape) {
        List<Integer> hidden = Collections.nCopies(Math.max(HIDDEN, doublings), width);
        return LayerRuns.broadcast(shape, hidden, 3, doublings, bias, negativeSlope);
    }

    @Override
    public void check(ImageShape shape) {
        LayerRuns.requireHalving(shape, channels.size());
        LayerRuns.requireDoubling(shape, doublings);
    }
}

package org.shapecode.network.layers;

import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;

/**
 * A transposed convolution, in one or two dimensions as its input. The side of its output is (side - 1) stride + kernel -
 * padding + output padding, with the padding of both sides.
 *
 * @param channels number of output channels
 * @param kernel side of the kernel in pixels
 * @param stride factor by which the image is enlarged, by inserting zeros
 * @param padding pixels cut off around the image: one number for all sides, or one for each; none ("valid") for no padding
 * @param outputPadding further pixels of the output at the bottom and on the right, less than the stride
 * @param bias whether each output channel has a bias
 * @param activation the activation function
 * @param negativeSlope negative slope of a leaky ReLU
 * @param frozen whether training leaves its parameters as they are when it starts
 */
@PluginInfo(
        id = "transposed-conv",
        name = "Transposed convolution",
        description = "Enlarges the image by inserting zeros, then convolves it.",
        position = 200)
public record TransposedConvolution(
        @Parameter(label = "Channels", description = "Number of output channels.", min = 1, max = 4096)
        int channels,

        @Parameter(label = "Kernel", description = "Side of the kernel.", min = 1, max = 7, unit = "px")
        int kernel,

        @Parameter(label = "Stride", description = "Factor by which the image is enlarged.", min = 1, max = 4)
        int stride,

        @Parameter(
                label = "Padding",
                description = "Pixels cut off: one number, or top, bottom, left, right; or valid.",
                min = 0,
                max = 6,
                unit = "px",
                none = "valid")
        List<Integer> padding,

        @Parameter(
                label = "Output padding",
                description = "Additional pixels at the bottom and on the right of the output.",
                min = 0,
                max = 3,
                unit = "px")
        int outputPadding,

        @Parameter(label = "Bias", description = "Adds a bias to each output channel.")
        boolean bias,

        @Parameter(label = "Activation", description = "Activation function.")
        Activation activation,

        @Parameter(
                label = "Negative slope",
                description = "Negative slope of the leaky ReLU.",
                min = 0,
                max = 1,
                step = 0.05,
                when = "activation=leaky-relu")
        double negativeSlope,

        @Parameter(label = "Frozen", description = "Training does not change the parameters of this layer.")
        boolean frozen)
        implements LayerKind {
    /** A layer that learns. */
    public TransposedConvolution(
            int channels,
            int kernel,
            int stride,
            List<Integer> padding,
            int outputPadding,
            boolean bias,
            Activation activation,
            double negativeSlope) {
        this(channels, kernel, stride, padding, outputPadding, bias, activation, negativeSlope, false);
    }

    /** A layer of the paper's decoder: 3x3, stride 2. */
    public TransposedConvolution() {
        this(8, 3, 2, List.of(1), 1, true, Activation.LEAKY_RELU, 0.2);
    }

    @Override
    public LayerForm form(Extent input) {
        if (outputPadding >= stride) {
            throw new IllegalArgumentException(
                    "has an output padding of " + outputPadding + ", but it must be less than the stride, " + stride);
        }
        Padding cut = Padding.of(padding, input);
        boolean line = input.dimensions() == 1;
        int rows = line ? 1 : side(input.rows(), cut.rows());
        int columns = side(input.columns(), cut.columns());
        Extent output = new Extent(input.dimensions(), channels, rows, columns);
        return new KernelForm(input, output, true, line ? 1 : kernel, kernel, stride, cut.top(), cut.left(), bias);
    }

    private int side(int pixels, int cut) {
        int side = (pixels - 1) * stride + kernel - cut + outputPadding;
        if (side < 1) {
            throw new IllegalArgumentException(
                    "cuts off more than there is: its output would have a side of " + side + " px");
        }
        return side;
    }
}

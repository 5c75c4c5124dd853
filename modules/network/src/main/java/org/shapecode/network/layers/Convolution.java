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
 * A convolution, in one or two dimensions as its input.
 *
 * @param channels number of output channels
 * @param kernel side of the kernel in pixels
 * @param stride step between two output pixels, in pixels of the input
 * @param padding zeros around the image: one number for all sides, or one for each; none ("valid") for no padding
 * @param bias whether each output channel has a bias
 * @param activation the activation function
 * @param negativeSlope negative slope of a leaky ReLU
 * @param frozen whether training leaves its parameters as they are when it starts
 */
@PluginInfo(
        id = "conv",
        name = "Convolution",
        description = "Cross-correlates the image with a kernel, at every pixel or with a stride.",
        position = 100)
public record Convolution(
        @Parameter(label = "Channels", description = "Number of output channels.", min = 1, max = 4096)
        int channels,

        @Parameter(label = "Kernel", description = "Side of the kernel.", min = 1, max = 7, unit = "px")
        int kernel,

        @Parameter(label = "Stride", description = "Step between two output pixels.", min = 1, max = 4, unit = "px")
        int stride,

        @Parameter(
                label = "Padding",
                description = "Zeros around the image: one number, or top, bottom, left, right; or valid.",
                min = 0,
                max = 6,
                unit = "px",
                none = "valid")
        List<Integer> padding,

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
    public Convolution(
            int channels,
            int kernel,
            int stride,
            List<Integer> padding,
            boolean bias,
            Activation activation,
            double negativeSlope) {
        this(channels, kernel, stride, padding, bias, activation, negativeSlope, false);
    }

    /** A layer of the paper's encoder: 3x3, stride 2. */
    public Convolution() {
        this(8, 3, 2, List.of(1), true, Activation.LEAKY_RELU, 0.2);
    }

    @Override
    public LayerForm form(Extent input) {
        Padding around = Padding.of(padding, input);
        boolean line = input.dimensions() == 1;
        int rows = line ? 1 : side(input.rows(), around.rows());
        int columns = side(input.columns(), around.columns());
        Extent output = new Extent(input.dimensions(), channels, rows, columns);
        return new KernelForm(
                input, output, false, line ? 1 : kernel, kernel, stride, around.top(), around.left(), bias);
    }

    private int side(int pixels, int added) {
        if (pixels + added < kernel) {
            throw new IllegalArgumentException("has a kernel of " + kernel + " px, but its input has a side of "
                    + pixels + " px" + (added == 0 ? "" : " and " + added + " px of padding"));
        }
        return (pixels + added - kernel) / stride + 1;
    }
}

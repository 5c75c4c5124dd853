package org.shapecode.network.spi;

import org.shapecode.network.api.Extent;

/**
 * A convolution, a transposed convolution, or, with one pixel, a dense layer.
 *
 * <p>The parameters are the kernel, {@code [out][in][kernel row][kernel column]}, then, with {@code bias}, one bias for each
 * output channel. A convolution is the cross-correlation
 *
 * <pre>y[o][r][c] = b[o] + sum over i, p, q of w[o][i][p][q] x[i][r stride + p - top][c stride + q - left]</pre>
 *
 * of the input, surrounded by zeros. A transposed convolution is the same with stride 1 of the input into which
 * {@code stride - 1} zeros have been inserted between any two pixels, surrounded by {@code kernel - 1 - top} rows and
 * {@code kernel - 1 - left} columns of zeros. So it scatters with the kernel turned by 180 degrees.
 *
 * @param transposed whether it is a transposed convolution
 * @param kernelRows rows of the kernel; 1 in one dimension
 * @param kernelColumns columns of the kernel
 * @param stride in rows and columns
 * @param top rows of padding above; for a transposed convolution rows that are cut off above
 * @param left columns of padding on the left, likewise
 * @param bias whether each output channel has a bias
 */
public record KernelForm(
        Extent input,
        Extent output,
        boolean transposed,
        int kernelRows,
        int kernelColumns,
        int stride,
        int top,
        int left,
        boolean bias)
        implements LayerForm {
    /** A dense layer: every output is a weighted sum of all inputs. */
    public static KernelForm dense(Extent input, int units, boolean bias) {
        Extent output = Extent.flat(input.dimensions(), units);
        return new KernelForm(input, output, false, 1, 1, 1, 0, 0, bias);
    }

    /** Number of weights: out x in x kernel rows x kernel columns. */
    public int kernelLength() {
        return Math.multiplyExact(Math.multiplyExact(output.channels(), input.channels()), kernelRows * kernelColumns);
    }

    @Override
    public int parameterCount() {
        return Math.addExact(kernelLength(), bias ? output.channels() : 0);
    }

    /** Position of a weight in the kernel. */
    public int weight(int out, int in, int row, int column) {
        return ((out * input.channels() + in) * kernelRows + row) * kernelColumns + column;
    }

    /** The plane that is read or written at every {@code stride}-th pixel: a convolution's input, a transposed one's output. */
    public Extent big() {
        return transposed ? output : input;
    }

    /** The other plane. */
    public Extent small() {
        return transposed ? input : output;
    }

    /**
     * Position of the weight that links a channel of the small plane and one of the big plane, where the pixel (r, c) of the
     * small plane meets the pixel (r stride + row - top, c stride + column - left) of the big one.
     */
    public int link(int small, int big, int row, int column) {
        return transposed
                ? weight(big, small, kernelRows - 1 - row, kernelColumns - 1 - column)
                : weight(small, big, row, column);
    }
}

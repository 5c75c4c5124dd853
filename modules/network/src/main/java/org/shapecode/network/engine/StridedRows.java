package org.shapecode.network.engine;

import org.shapecode.network.spi.KernelForm;

/**
 * The rows of the planes of a kernel of 3 x 3 pixels with stride 2, for the loops that go along a row: {@link
 * StridedConvolutionRow} and {@link KernelGradientRow}, which take two small channels at a time. The last pair overlaps the
 * one before it if their number is odd; a single channel is paired with itself.
 */
record StridedRows(KernelForm form, BorderedPlanes small, BorderedPlanes big) {
    static final int TAPS = 9;
    /** Below this many pixels in a row, the calls take longer than what they save. */
    private static final int FEWEST_COLUMNS = 4;

    /** Whether the loops can be used for a kernel, and are faster than those for all kernels. */
    static boolean suit(KernelForm form) {
        return form.kernelRows() == 3
                && form.kernelColumns() == 3
                && form.stride() == 2
                && form.small().columns() >= FEWEST_COLUMNS;
    }

    int smallChannels() {
        return form.small().channels();
    }

    int bigChannels() {
        return form.big().channels();
    }

    int rows() {
        return form.small().rows();
    }

    /** Floats in a small row. */
    int width() {
        return form.small().columns() * Lanes.TILE;
    }

    int pairs() {
        return (smallChannels() + 1) / 2;
    }

    /** The first channel of a pair. */
    int first(int pair) {
        return Math.max(0, Math.min(2 * pair, smallChannels() - 2));
    }

    /** The second channel of a pair. */
    int second(int pair) {
        return Math.min(first(pair) + 1, smallChannels() - 1);
    }

    /** Floats from the start of the small plane to a row. */
    int smallRow(int channel, int row) {
        return small.offset(channel, row, 0);
    }

    /** Floats from the start of the big plane to the pixel that meets the kernel's first one at the start of a small row. */
    int bigRow(int channel, int row) {
        return big.offset(channel, 2 * row - form.top(), -form.left());
    }

    /** Floats from one row of the big plane to the next. */
    int bigPitch() {
        return big.offset(1, 0) - big.offset(0, 0);
    }

    /** Floats from one row of the small plane to the next. */
    int smallPitch() {
        return small.offset(1, 0) - small.offset(0, 0);
    }

    /** Position of a weight in the layer's kernel. */
    int place(int smallChannel, int bigChannel, int tap) {
        return form.link(smallChannel, bigChannel, tap / 3, tap % 3);
    }
}

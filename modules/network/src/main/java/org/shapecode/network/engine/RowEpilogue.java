package org.shapecode.network.engine;

import java.util.Arrays;

/**
 * What surrounds the sums of a convolution for each output row: the values that the sums start from, and what turns a
 * completed row of sums into a row of the output.
 */
interface RowEpilogue {
    /** Prepares for the first row of a tile. */
    default void begin(float[] a) {}

    /** Position of the row of start values of a channel's sums; also defined for the channel that completes a pair. */
    int start(int channel);

    /** Processes the sums in the scratch row and writes them to their destination. */
    void end(float[] a, int channel, int row, int scratch, int n);

    /**
     * Forward pass: adds the biases and applies the activation.
     *
     * @param biases the biases, of which those from {@code first} on are used
     * @param rows position of the first channel's row of biases; the other channels' follow, {@code step} apart. Without
     *     biases, a row of zeros and step 0
     */
    record Activate(PlaneLayout to, float[] biases, int first, int rows, int step, float slope) implements RowEpilogue {
        @Override
        public void begin(float[] a) {
            for (int channel = 0; step > 0 && channel < to.channels(); channel++) {
                Arrays.fill(a, start(channel), start(channel) + step, biases[first + channel]);
            }
        }

        @Override
        public int start(int channel) {
            return rows + channel * step;
        }

        @Override
        public void end(float[] a, int channel, int row, int scratch, int n) {
            LeakyReluRow.apply(a, scratch, to.row(channel, row), n, slope);
        }
    }

    /**
     * Backward pass, or forward pass through the linearised stack: multiplies by the slopes at the activations
     * {@code values}.
     *
     * @param sums position of the 16 sums of the first channel's bias; the other channels' follow, {@code step} apart
     */
    record Slopes(PlaneLayout values, PlaneLayout to, float slope, int sums, int step) implements RowEpilogue {
        @Override
        public int start(int channel) {
            return to.zeros();
        }

        @Override
        public void end(float[] a, int channel, int row, int scratch, int n) {
            int at = to.row(channel, row);
            LeakyReluGradientRow.apply(a, scratch, values.row(channel, row), at, n, slope, sums + channel * step);
        }
    }
}

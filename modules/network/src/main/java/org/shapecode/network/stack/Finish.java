package org.shapecode.network.stack;

import java.util.Arrays;

/** What comes before and after the sums of a convolution, for each row of each channel of its output. */
interface Finish {
    /** Before the first row of a tile. */
    default void begin(float[] a) {}

    /** Position of a row of the starting values of a channel's sums; also for the one that completes a pair. */
    int start(int channel);

    /** Takes the sums of a row from the scratch row to where they belong. */
    void end(float[] a, int channel, int row, int scratch, int n);

    /**
     * Forward: adds the biases, applies the activation.
     *
     * @param biases the biases, of which those from {@code first} on are used
     * @param rows position of the first channel's row of biases; those of the others follow, {@code step} apart; a row
     *     of zeros and 0 for a stack without biases
     */
    record Activate(Planes to, float[] biases, int first, int rows, int step, float slope) implements Finish {
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
            ActivateRow.apply(a, scratch, to.row(channel, row), n, slope);
        }
    }

    /**
     * Backward, or forward through the linearised stack: the slopes that the activations {@code values} had.
     *
     * @param sums position of the 16 sums of the first channel's bias; those of the others follow, {@code step} apart
     */
    record Mask(Planes values, Planes to, float slope, int sums, int step) implements Finish {
        @Override
        public int start(int channel) {
            return to.zeros();
        }

        @Override
        public void end(float[] a, int channel, int row, int scratch, int n) {
            int at = to.row(channel, row);
            MaskRow.apply(a, scratch, values.row(channel, row), at, n, slope, sums + channel * step);
        }
    }
}

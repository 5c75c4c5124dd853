package org.shapecode.network.stack;

import java.util.Arrays;

/** What comes before and after the sums of a convolution, for each row of each channel of its output. */
interface Finish {
    /** Puts the starting values of a channel's sums into the scratch row at {@code scratch}, of {@code n} floats. */
    void begin(float[] a, int channel, int scratch, int n);

    /** Takes the sums of a row from the scratch row to where they belong. */
    void end(float[] a, int channel, int row, int scratch, int n);

    /** Forward: adds the biases, applies the activation. */
    record Activate(Planes to, float[] biases, int bias, float slope) implements Finish {
        @Override
        public void begin(float[] a, int channel, int scratch, int n) {
            // The even channel that completes a pair has no bias.
            float value = channel < to.channels() ? biases[bias + channel] : 0;
            Arrays.fill(a, scratch, scratch + n, value);
        }

        @Override
        public void end(float[] a, int channel, int row, int scratch, int n) {
            RowMath.activate(a, scratch, to.row(channel, row), n, slope);
        }
    }

    /** Backward, or forward through the linearised stack: the slopes that the activations {@code values} had. */
    record Mask(Planes values, Planes to, float slope) implements Finish {
        @Override
        public void begin(float[] a, int channel, int scratch, int n) {
            Arrays.fill(a, scratch, scratch + n, 0);
        }

        @Override
        public void end(float[] a, int channel, int row, int scratch, int n) {
            RowMath.mask(a, scratch, values.row(channel, row), to.row(channel, row), n, slope);
        }
    }
}

package org.shapecode.network.engine;

import java.util.Arrays;

/** Sums of a kernel of 3 x 3 pixels with stride 2 into the small plane, row by row. */
final class RowGather implements Gather {
    private final StridedRows rows;
    /** {@code [pair][big channel][2][tap]}. */
    private final float[] packed;
    /** For each packed weight, its place in the kernel. */
    private final int[] order;

    RowGather(StridedRows rows) {
        this.rows = rows;
        order = new int[rows.pairs() * rows.bigChannels() * 2 * StridedRows.TAPS];
        packed = new float[order.length];
        int at = 0;
        for (int pair = 0; pair < rows.pairs(); pair++) {
            for (int b = 0; b < rows.bigChannels(); b++) {
                for (int i = 0; i < 2 * StridedRows.TAPS; i++) {
                    int s = i < StridedRows.TAPS ? rows.first(pair) : rows.second(pair);
                    order[at++] = rows.place(s, b, i % StridedRows.TAPS);
                }
            }
        }
    }

    @Override
    public void load(float[] parameters, int at) {
        for (int i = 0; i < packed.length; i++) {
            packed[i] = parameters[at + order[i]];
        }
    }

    @Override
    public void run(float[] a, int from, int to, float[] starts) {
        int n = rows.width();
        for (int row = 0; row < rows.rows(); row++) {
            for (int s = 0; s < rows.smallChannels(); s++) {
                int at = to + rows.smallRow(s, row);
                Arrays.fill(a, at, at + n, starts[s]);
            }
            for (int b = 0; b < rows.bigChannels(); b++) {
                row(a, from + rows.bigRow(b, row), to, row, b, n);
            }
        }
    }

    /** Adds one big channel to a row of all small channels, while its three rows are in the cache. */
    private void row(float[] a, int from, int to, int row, int b, int n) {
        int pitch = rows.bigPitch();
        for (int pair = 0; pair < rows.pairs(); pair++) {
            int s = to + rows.smallRow(rows.first(pair), row);
            int t = to + rows.smallRow(rows.second(pair), row);
            int k = (pair * rows.bigChannels() + b) * 2 * StridedRows.TAPS;
            StridedConvolutionRow.add(a, from, from + pitch, from + 2 * pitch, s, t, s, t, n, packed, k);
        }
    }
}

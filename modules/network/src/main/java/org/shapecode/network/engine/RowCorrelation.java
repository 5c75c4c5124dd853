package org.shapecode.network.engine;

import java.util.Arrays;

/** The gradient of a kernel of 3 x 3 pixels with stride 2, row by row. */
final class RowCorrelation implements Correlation {
    private final StridedRows rows;

    RowCorrelation(StridedRows rows) {
        this.rows = rows;
    }

    @Override
    public void run(float[] a, int small, int big, int scratch, float[] gradient, int to) {
        for (int b = 0; b < rows.bigChannels(); b++) {
            for (int pair = 0; pair < rows.pairs(); pair++) {
                int s = rows.first(pair);
                int t = rows.second(pair);
                sum(a, small + rows.smallRow(s, 0), small + rows.smallRow(t, 0), big + rows.bigRow(b, 0), scratch);
                for (int tap = 0; tap < StridedRows.TAPS; tap++) {
                    int at = scratch + tap * Lanes.TILE;
                    gradient[to + rows.place(s, b, tap)] = Lanes.sum(a, at);
                    gradient[to + rows.place(t, b, tap)] = Lanes.sum(a, at + StridedRows.TAPS * Lanes.TILE);
                }
            }
        }
    }

    /** Sums over all rows of two small channels and a big one, which start at {@code s}, {@code t} and {@code r}. */
    private void sum(float[] a, int s, int t, int r, int sums) {
        int n = rows.width();
        int smallPitch = rows.smallPitch();
        int bigPitch = rows.bigPitch();
        Arrays.fill(a, sums, sums + 2 * StridedRows.TAPS * Lanes.TILE, 0);
        for (int row = 0; row < rows.rows(); row++) {
            int r0 = r + 2 * row * bigPitch;
            int down = row * smallPitch;
            KernelGradientRow.add(a, s + down, t + down, r0, r0 + bigPitch, r0 + 2 * bigPitch, n, sums);
        }
    }
}

package org.shapecode.network.stack;

/** Moves one row of a tile through a {@link Coupling}: all its channels, in one or two dimensions. */
record RowPass(Coupling coupling, int dimensions) {
    /** One row of the small side from the three rows of the big side around twice its position. */
    void down(float[] a, float[] kernels, Planes big, int row, int scratch, Finish finish) {
        int n = big.width() / 2;
        for (int b = 0; b < coupling.big(); b++) {
            for (int pair = 0; pair < coupling.pairs(); pair++) {
                int s = scratch + 2 * pair * n;
                int f = b == 0 ? finish.start(2 * pair) : s;
                int g = b == 0 ? finish.start(2 * pair + 1) : s + n;
                int k = coupling.packed(pair, b);
                if (dimensions == 1) {
                    Lines.down(a, big.left(b, row), f, g, s, s + n, n, kernels, k);
                } else {
                    int r0 = big.left(b, 2 * row - 1);
                    int r1 = big.left(b, 2 * row);
                    int r2 = big.left(b, 2 * row + 1);
                    DownRow.add(a, r0, r1, r2, f, g, s, s + n, n, kernels, k);
                }
            }
        }
        for (int s = 0; s < coupling.small(); s++) {
            finish.end(a, s, row, scratch + s * n, n);
        }
    }

    /** The two rows of the big side that belong to one row of the small side; in one dimension its only row. */
    void up(float[] a, float[] kernels, Planes small, int row, int scratch, Finish finish) {
        int n = small.width();
        int rows = dimensions;
        for (int b = 0; b < coupling.big(); b++) {
            for (int pair = 0; pair < coupling.pairs(); pair++) {
                int s = small.row(2 * pair, row);
                int t = small.row(2 * pair + 1, row);
                int f = pair == 0 ? finish.start(b) : scratch;
                int g = pair == 0 ? f : scratch + 2 * n;
                int k = coupling.packed(pair, b);
                if (dimensions == 1) {
                    Lines.up(a, s, t, f, scratch, n, kernels, k);
                } else {
                    int s1 = small.row(2 * pair, row + 1);
                    int t1 = small.row(2 * pair + 1, row + 1);
                    UpRow.add(a, s, s1, t, t1, f, g, scratch, scratch + 2 * n, n, kernels, k);
                }
            }
            for (int i = 0; i < rows; i++) {
                finish.end(a, b, rows * row + i, scratch + i * 2 * n, 2 * n);
            }
        }
    }

    /** Adds what one row of the small side gives to the kernel's gradient, 16 sums for each weight. */
    void correlate(float[] a, Planes small, Planes big, int row, int sums) {
        int n = small.width();
        for (int pair = 0; pair < coupling.pairs(); pair++) {
            int s = small.row(2 * pair, row);
            int t = small.row(2 * pair + 1, row);
            for (int b = 0; b < coupling.big(); b++) {
                int to = sums + coupling.packed(pair, b) * Lanes.TILE;
                if (dimensions == 1) {
                    Lines.correlate(a, s, t, big.left(b, row), n, to);
                } else {
                    int r0 = big.left(b, 2 * row - 1);
                    CorrelateRow.add(a, s, t, r0, big.left(b, 2 * row), big.left(b, 2 * row + 1), n, to);
                }
            }
        }
    }
}

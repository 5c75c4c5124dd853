package org.shapecode.network.engine;

/** Carries one row of a tile through a layer, in all channels, in one or two dimensions. */
record LayerRows(KernelLayout kernel, int dimensions) {
    /** Strided convolution: one row of the small plane from the three rows of the big plane around twice its position. */
    void convolve(float[] a, float[] kernels, PlaneLayout big, int row, int scratch, RowEpilogue epilogue) {
        int n = big.width() / 2;
        for (int b = 0; b < kernel.big(); b++) {
            for (int pair = 0; pair < kernel.pairs(); pair++) {
                int s = scratch + 2 * pair * n;
                int f = b == 0 ? epilogue.start(2 * pair) : s;
                int g = b == 0 ? epilogue.start(2 * pair + 1) : s + n;
                int k = kernel.packed(pair, b);
                if (dimensions == 1) {
                    OneDimensionalRows.convolve(a, big.left(b, row), f, g, s, s + n, n, kernels, k);
                } else {
                    int r0 = big.left(b, 2 * row - 1);
                    int r1 = big.left(b, 2 * row);
                    int r2 = big.left(b, 2 * row + 1);
                    StridedConvolutionRow.add(a, r0, r1, r2, f, g, s, s + n, n, kernels, k);
                }
            }
        }
        for (int s = 0; s < kernel.small(); s++) {
            epilogue.end(a, s, row, scratch + s * n, n);
        }
    }

    /** Transposed convolution: the two rows of the big plane for one row of the small one; in one dimension a single row. */
    void transpose(float[] a, float[] kernels, PlaneLayout small, int row, int scratch, RowEpilogue epilogue) {
        int n = small.width();
        int rows = dimensions;
        for (int b = 0; b < kernel.big(); b++) {
            for (int pair = 0; pair < kernel.pairs(); pair++) {
                int s = small.row(2 * pair, row);
                int t = small.row(2 * pair + 1, row);
                int f = pair == 0 ? epilogue.start(b) : scratch;
                int g = pair == 0 ? f : scratch + 2 * n;
                int k = kernel.packed(pair, b);
                if (dimensions == 1) {
                    OneDimensionalRows.transpose(a, s, t, f, scratch, n, kernels, k);
                } else {
                    int s1 = small.row(2 * pair, row + 1);
                    int t1 = small.row(2 * pair + 1, row + 1);
                    TransposedConvolutionRow.add(a, s, s1, t, t1, f, g, scratch, scratch + 2 * n, n, kernels, k);
                }
            }
            for (int i = 0; i < rows; i++) {
                epilogue.end(a, b, rows * row + i, scratch + i * 2 * n, 2 * n);
            }
        }
    }

    /** Kernel gradient: adds the contribution of one row of the small plane, 16 sums for each weight. */
    void correlate(float[] a, PlaneLayout small, PlaneLayout big, int row, int sums) {
        int n = small.width();
        for (int pair = 0; pair < kernel.pairs(); pair++) {
            int s = small.row(2 * pair, row);
            int t = small.row(2 * pair + 1, row);
            for (int b = 0; b < kernel.big(); b++) {
                int to = sums + kernel.packed(pair, b) * Lanes.TILE;
                if (dimensions == 1) {
                    OneDimensionalRows.correlate(a, s, t, big.left(b, row), n, to);
                } else {
                    int r0 = big.left(b, 2 * row - 1);
                    KernelGradientRow.add(a, s, t, r0, big.left(b, 2 * row), big.left(b, 2 * row + 1), n, to);
                }
            }
        }
    }
}

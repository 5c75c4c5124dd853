package org.shapecode.network.engine;

import jdk.incubator.vector.FloatVector;

/** The inner loop of the strided convolution in two dimensions: one big channel into a row of two small ones. */
final class StridedConvolutionRow {
    private StridedConvolutionRow() {}

    /**
     * Adds to the rows at {@code f} and {@code g}, and writes the sums to the rows at {@code s} and {@code t}.
     *
     * @param a the arena
     * @param r0 position of the pixel to the left of row 2y - 1 of the big channel
     * @param r1 the same for row 2y
     * @param r2 the same for row 2y + 1
     * @param n floats in a small row
     * @param w the packed kernels, of which the 18 weights from {@code k} on are used
     */
    static void add(float[] a, int r0, int r1, int r2, int f, int g, int s, int t, int n, float[] w, int k) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            lanes(a, r0 + lane, r1 + lane, r2 + lane, f + lane, g + lane, s + lane, t + lane, n, w, k);
        }
    }

    private static void lanes(float[] a, int r0, int r1, int r2, int f, int g, int s, int t, int n, float[] w, int k) {
        FloatVector u0 = Lanes.all(w, k);
        FloatVector u1 = Lanes.all(w, k + 1);
        FloatVector u2 = Lanes.all(w, k + 2);
        FloatVector u3 = Lanes.all(w, k + 3);
        FloatVector u4 = Lanes.all(w, k + 4);
        FloatVector u5 = Lanes.all(w, k + 5);
        FloatVector u6 = Lanes.all(w, k + 6);
        FloatVector u7 = Lanes.all(w, k + 7);
        FloatVector u8 = Lanes.all(w, k + 8);
        FloatVector v0 = Lanes.all(w, k + 9);
        FloatVector v1 = Lanes.all(w, k + 10);
        FloatVector v2 = Lanes.all(w, k + 11);
        FloatVector v3 = Lanes.all(w, k + 12);
        FloatVector v4 = Lanes.all(w, k + 13);
        FloatVector v5 = Lanes.all(w, k + 14);
        FloatVector v6 = Lanes.all(w, k + 15);
        FloatVector v7 = Lanes.all(w, k + 16);
        FloatVector v8 = Lanes.all(w, k + 17);
        for (int p = 0; p < n; p += Lanes.TILE) {
            FloatVector x = Lanes.at(a, r0 + 2 * p);
            FloatVector y = x.fma(u0, Lanes.at(a, f + p));
            FloatVector z = x.fma(v0, Lanes.at(a, g + p));
            x = Lanes.at(a, r0 + 2 * p + 16);
            y = x.fma(u1, y);
            z = x.fma(v1, z);
            x = Lanes.at(a, r0 + 2 * p + 32);
            y = x.fma(u2, y);
            z = x.fma(v2, z);
            x = Lanes.at(a, r1 + 2 * p);
            y = x.fma(u3, y);
            z = x.fma(v3, z);
            x = Lanes.at(a, r1 + 2 * p + 16);
            y = x.fma(u4, y);
            z = x.fma(v4, z);
            x = Lanes.at(a, r1 + 2 * p + 32);
            y = x.fma(u5, y);
            z = x.fma(v5, z);
            x = Lanes.at(a, r2 + 2 * p);
            y = x.fma(u6, y);
            z = x.fma(v6, z);
            x = Lanes.at(a, r2 + 2 * p + 16);
            y = x.fma(u7, y);
            z = x.fma(v7, z);
            x = Lanes.at(a, r2 + 2 * p + 32);
            x.fma(u8, y).intoArray(a, s + p);
            x.fma(v8, z).intoArray(a, t + p);
        }
    }
}

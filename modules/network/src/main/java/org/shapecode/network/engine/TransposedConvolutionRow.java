package org.shapecode.network.engine;

import jdk.incubator.vector.FloatVector;

/** The inner loop of the transposed convolution in two dimensions: two small channels into two rows of a big one. */
final class TransposedConvolutionRow {
    private TransposedConvolutionRow() {}

    /**
     * Adds to the rows 2y at {@code f} and 2y + 1 at {@code g}, and writes the sums to the rows at {@code e} and
     * {@code o}. Even pixels receive one or two taps, odd pixels two or four.
     *
     * @param a the arena
     * @param s position of row y of the first small channel
     * @param s1 the same for its row y + 1
     * @param t position of row y of the second small channel
     * @param t1 the same for its row y + 1
     * @param n floats in a small row
     * @param w the packed kernels, of which the 18 weights from {@code k} on are used
     */
    static void add(float[] a, int s, int s1, int t, int t1, int f, int g, int e, int o, int n, float[] w, int k) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            lanes(a, s + lane, s1 + lane, t + lane, t1 + lane, f + lane, g + lane, e + lane, o + lane, n, w, k);
        }
    }

    private static void lanes(
            float[] a, int s, int s1, int t, int t1, int f, int g, int e, int o, int n, float[] w, int k) {
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
            FloatVector x = Lanes.at(a, s + p);
            FloatVector right = Lanes.at(a, s + p + 16);
            FloatVector below = Lanes.at(a, s1 + p);
            FloatVector corner = Lanes.at(a, s1 + p + 16);
            FloatVector ee = x.fma(u4, Lanes.at(a, f + 2 * p));
            FloatVector eo = right.fma(u3, x.fma(u5, Lanes.at(a, f + 2 * p + 16)));
            FloatVector oe = below.fma(u1, x.fma(u7, Lanes.at(a, g + 2 * p)));
            FloatVector oo = right.fma(u6, x.fma(u8, Lanes.at(a, g + 2 * p + 16)));
            oo = corner.fma(u0, below.fma(u2, oo));
            x = Lanes.at(a, t + p);
            right = Lanes.at(a, t + p + 16);
            below = Lanes.at(a, t1 + p);
            corner = Lanes.at(a, t1 + p + 16);
            x.fma(v4, ee).intoArray(a, e + 2 * p);
            right.fma(v3, x.fma(v5, eo)).intoArray(a, e + 2 * p + 16);
            below.fma(v1, x.fma(v7, oe)).intoArray(a, o + 2 * p);
            oo = right.fma(v6, x.fma(v8, oo));
            corner.fma(v0, below.fma(v2, oo)).intoArray(a, o + 2 * p + 16);
        }
    }
}

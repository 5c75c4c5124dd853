package org.shapecode.network.engine;

import jdk.incubator.vector.FloatVector;

/** The inner loops of strided convolution, transposed convolution and kernel gradient in one dimension, with 3 taps. */
final class OneDimensionalRows {
    private OneDimensionalRows() {}

    /**
     * Strided convolution: adds the big row, whose pixel -1 is at {@code big}, to the small rows at {@code f} and
     * {@code g}, and writes the sums to those at {@code s} and {@code t}.
     */
    static void convolve(float[] a, int big, int f, int g, int s, int t, int n, float[] w, int k) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            convolveLanes(a, big + lane, f + lane, g + lane, s + lane, t + lane, n, w, k);
        }
    }

    private static void convolveLanes(float[] a, int big, int f, int g, int s, int t, int n, float[] w, int k) {
        FloatVector u0 = Lanes.all(w, k);
        FloatVector u1 = Lanes.all(w, k + 1);
        FloatVector u2 = Lanes.all(w, k + 2);
        FloatVector v0 = Lanes.all(w, k + 3);
        FloatVector v1 = Lanes.all(w, k + 4);
        FloatVector v2 = Lanes.all(w, k + 5);
        for (int p = 0; p < n; p += Lanes.TILE) {
            FloatVector x = Lanes.at(a, big + 2 * p);
            FloatVector y = Lanes.at(a, big + 2 * p + 16);
            FloatVector z = Lanes.at(a, big + 2 * p + 32);
            z.fma(u2, y.fma(u1, x.fma(u0, Lanes.at(a, f + p)))).intoArray(a, s + p);
            z.fma(v2, y.fma(v1, x.fma(v0, Lanes.at(a, g + p)))).intoArray(a, t + p);
        }
    }

    /**
     * Transposed convolution: adds the small rows at {@code s} and {@code t} to the big row at {@code f}, and writes the
     * sums to that at {@code big}.
     */
    static void transpose(float[] a, int s, int t, int f, int big, int n, float[] w, int k) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            transposeLanes(a, s + lane, t + lane, f + lane, big + lane, n, w, k);
        }
    }

    private static void transposeLanes(float[] a, int s, int t, int f, int big, int n, float[] w, int k) {
        FloatVector u0 = Lanes.all(w, k);
        FloatVector u1 = Lanes.all(w, k + 1);
        FloatVector u2 = Lanes.all(w, k + 2);
        FloatVector v0 = Lanes.all(w, k + 3);
        FloatVector v1 = Lanes.all(w, k + 4);
        FloatVector v2 = Lanes.all(w, k + 5);
        for (int p = 0; p < n; p += Lanes.TILE) {
            FloatVector x = Lanes.at(a, s + p);
            FloatVector y = Lanes.at(a, t + p);
            FloatVector odd = y.fma(v2, x.fma(u2, Lanes.at(a, f + 2 * p + 16)));
            y.fma(v1, x.fma(u1, Lanes.at(a, f + 2 * p))).intoArray(a, big + 2 * p);
            x = Lanes.at(a, s + p + 16);
            y = Lanes.at(a, t + p + 16);
            y.fma(v0, x.fma(u0, odd)).intoArray(a, big + 2 * p + 16);
        }
    }

    /** Kernel gradient: adds to the 6 sums of 16 lanes at {@code sums}; the big row's pixel -1 is at {@code big}. */
    static void correlate(float[] a, int s, int t, int big, int n, int sums) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            correlateLanes(a, s + lane, t + lane, big + lane, n, sums + lane);
        }
    }

    private static void correlateLanes(float[] a, int s, int t, int big, int n, int sums) {
        FloatVector f0 = Lanes.at(a, sums);
        FloatVector f1 = Lanes.at(a, sums + 16);
        FloatVector f2 = Lanes.at(a, sums + 32);
        FloatVector g0 = Lanes.at(a, sums + 48);
        FloatVector g1 = Lanes.at(a, sums + 64);
        FloatVector g2 = Lanes.at(a, sums + 80);
        for (int p = 0; p < n; p += Lanes.TILE) {
            FloatVector y = Lanes.at(a, s + p);
            FloatVector z = Lanes.at(a, t + p);
            FloatVector x = Lanes.at(a, big + 2 * p);
            f0 = x.fma(y, f0);
            g0 = x.fma(z, g0);
            x = Lanes.at(a, big + 2 * p + 16);
            f1 = x.fma(y, f1);
            g1 = x.fma(z, g1);
            x = Lanes.at(a, big + 2 * p + 32);
            f2 = x.fma(y, f2);
            g2 = x.fma(z, g2);
        }
        f0.intoArray(a, sums);
        f1.intoArray(a, sums + 16);
        f2.intoArray(a, sums + 32);
        g0.intoArray(a, sums + 48);
        g1.intoArray(a, sums + 64);
        g2.intoArray(a, sums + 80);
    }
}

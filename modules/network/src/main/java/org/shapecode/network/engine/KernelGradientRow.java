package org.shapecode.network.engine;

import jdk.incubator.vector.FloatVector;

/** The inner loop of the kernel gradient in two dimensions: correlates a row of two small channels with a big one. */
final class KernelGradientRow {
    private KernelGradientRow() {}

    /**
     * Adds to the 18 sums of 16 lanes at {@code sums}.
     *
     * @param a the arena
     * @param s position of row y of the first small channel
     * @param t the same for the second
     * @param r0 position of the pixel to the left of row 2y - 1 of the big channel
     * @param r1 the same for row 2y
     * @param r2 the same for row 2y + 1
     * @param n floats in a small row
     */
    static void add(float[] a, int s, int t, int r0, int r1, int r2, int n, int sums) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            lanes(a, s + lane, t + lane, r0 + lane, r1 + lane, r2 + lane, n, sums + lane);
        }
    }

    private static void lanes(float[] a, int s, int t, int r0, int r1, int r2, int n, int f) {
        int g = f + 9 * 16;
        FloatVector f0 = Lanes.at(a, f);
        FloatVector f1 = Lanes.at(a, f + 16);
        FloatVector f2 = Lanes.at(a, f + 32);
        FloatVector f3 = Lanes.at(a, f + 48);
        FloatVector f4 = Lanes.at(a, f + 64);
        FloatVector f5 = Lanes.at(a, f + 80);
        FloatVector f6 = Lanes.at(a, f + 96);
        FloatVector f7 = Lanes.at(a, f + 112);
        FloatVector f8 = Lanes.at(a, f + 128);
        FloatVector g0 = Lanes.at(a, g);
        FloatVector g1 = Lanes.at(a, g + 16);
        FloatVector g2 = Lanes.at(a, g + 32);
        FloatVector g3 = Lanes.at(a, g + 48);
        FloatVector g4 = Lanes.at(a, g + 64);
        FloatVector g5 = Lanes.at(a, g + 80);
        FloatVector g6 = Lanes.at(a, g + 96);
        FloatVector g7 = Lanes.at(a, g + 112);
        FloatVector g8 = Lanes.at(a, g + 128);
        for (int p = 0; p < n; p += Lanes.TILE) {
            FloatVector y = Lanes.at(a, s + p);
            FloatVector z = Lanes.at(a, t + p);
            FloatVector x = Lanes.at(a, r0 + 2 * p);
            f0 = x.fma(y, f0);
            g0 = x.fma(z, g0);
            x = Lanes.at(a, r0 + 2 * p + 16);
            f1 = x.fma(y, f1);
            g1 = x.fma(z, g1);
            x = Lanes.at(a, r0 + 2 * p + 32);
            f2 = x.fma(y, f2);
            g2 = x.fma(z, g2);
            x = Lanes.at(a, r1 + 2 * p);
            f3 = x.fma(y, f3);
            g3 = x.fma(z, g3);
            x = Lanes.at(a, r1 + 2 * p + 16);
            f4 = x.fma(y, f4);
            g4 = x.fma(z, g4);
            x = Lanes.at(a, r1 + 2 * p + 32);
            f5 = x.fma(y, f5);
            g5 = x.fma(z, g5);
            x = Lanes.at(a, r2 + 2 * p);
            f6 = x.fma(y, f6);
            g6 = x.fma(z, g6);
            x = Lanes.at(a, r2 + 2 * p + 16);
            f7 = x.fma(y, f7);
            g7 = x.fma(z, g7);
            x = Lanes.at(a, r2 + 2 * p + 32);
            f8 = x.fma(y, f8);
            g8 = x.fma(z, g8);
        }
        f0.intoArray(a, f);
        f1.intoArray(a, f + 16);
        f2.intoArray(a, f + 32);
        f3.intoArray(a, f + 48);
        f4.intoArray(a, f + 64);
        f5.intoArray(a, f + 80);
        f6.intoArray(a, f + 96);
        f7.intoArray(a, f + 112);
        f8.intoArray(a, f + 128);
        g0.intoArray(a, g);
        g1.intoArray(a, g + 16);
        g2.intoArray(a, g + 32);
        g3.intoArray(a, g + 48);
        g4.intoArray(a, g + 64);
        g5.intoArray(a, g + 80);
        g6.intoArray(a, g + 96);
        g7.intoArray(a, g + 112);
        g8.intoArray(a, g + 128);
    }
}

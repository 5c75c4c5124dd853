package org.shapecode.network.engine;

import static jdk.incubator.vector.FloatVector.fromArray;
import static org.shapecode.network.engine.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * The inner loops of the kernel gradient in two dimensions: correlates a row of two small channels with a big one. As in
 * {@link StridedConvolutionRow}, both channels share each load if there are 32 registers, and one channel at a time keeps its
 * sums in them if there are 16.
 */
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
        if (Lanes.WHOLE) {
            two(a, s, t, r0, r1, r2, n, sums);
        } else {
            for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
                one(a, s + lane, r0 + lane, r1 + lane, r2 + lane, n, sums + lane);
                one(a, t + lane, r0 + lane, r1 + lane, r2 + lane, n, sums + 9 * Lanes.TILE + lane);
            }
        }
    }

    private static void two(float[] a, int s, int t, int r0, int r1, int r2, int n, int f) {
        s &= Lanes.PLACE;
        t &= Lanes.PLACE;
        r0 &= Lanes.PLACE;
        r1 &= Lanes.PLACE;
        r2 &= Lanes.PLACE;
        f &= Lanes.PLACE;
        n &= Lanes.LENGTH;
        int g = f + 9 * 16;
        FloatVector f0 = fromArray(SPECIES, a, f);
        FloatVector f1 = fromArray(SPECIES, a, f + 16);
        FloatVector f2 = fromArray(SPECIES, a, f + 32);
        FloatVector f3 = fromArray(SPECIES, a, f + 48);
        FloatVector f4 = fromArray(SPECIES, a, f + 64);
        FloatVector f5 = fromArray(SPECIES, a, f + 80);
        FloatVector f6 = fromArray(SPECIES, a, f + 96);
        FloatVector f7 = fromArray(SPECIES, a, f + 112);
        FloatVector f8 = fromArray(SPECIES, a, f + 128);
        FloatVector g0 = fromArray(SPECIES, a, g);
        FloatVector g1 = fromArray(SPECIES, a, g + 16);
        FloatVector g2 = fromArray(SPECIES, a, g + 32);
        FloatVector g3 = fromArray(SPECIES, a, g + 48);
        FloatVector g4 = fromArray(SPECIES, a, g + 64);
        FloatVector g5 = fromArray(SPECIES, a, g + 80);
        FloatVector g6 = fromArray(SPECIES, a, g + 96);
        FloatVector g7 = fromArray(SPECIES, a, g + 112);
        FloatVector g8 = fromArray(SPECIES, a, g + 128);
        for (int p = 0; p < n; p += Lanes.TILE) {
            FloatVector y = fromArray(SPECIES, a, s + p);
            FloatVector z = fromArray(SPECIES, a, t + p);
            FloatVector x = fromArray(SPECIES, a, r0 + 2 * p);
            f0 = x.fma(y, f0);
            g0 = x.fma(z, g0);
            x = fromArray(SPECIES, a, r0 + 2 * p + 16);
            f1 = x.fma(y, f1);
            g1 = x.fma(z, g1);
            x = fromArray(SPECIES, a, r0 + 2 * p + 32);
            f2 = x.fma(y, f2);
            g2 = x.fma(z, g2);
            x = fromArray(SPECIES, a, r1 + 2 * p);
            f3 = x.fma(y, f3);
            g3 = x.fma(z, g3);
            x = fromArray(SPECIES, a, r1 + 2 * p + 16);
            f4 = x.fma(y, f4);
            g4 = x.fma(z, g4);
            x = fromArray(SPECIES, a, r1 + 2 * p + 32);
            f5 = x.fma(y, f5);
            g5 = x.fma(z, g5);
            x = fromArray(SPECIES, a, r2 + 2 * p);
            f6 = x.fma(y, f6);
            g6 = x.fma(z, g6);
            x = fromArray(SPECIES, a, r2 + 2 * p + 16);
            f7 = x.fma(y, f7);
            g7 = x.fma(z, g7);
            x = fromArray(SPECIES, a, r2 + 2 * p + 32);
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

    private static void one(float[] a, int s, int r0, int r1, int r2, int n, int sums) {
        s &= Lanes.PLACE;
        r0 &= Lanes.PLACE;
        r1 &= Lanes.PLACE;
        r2 &= Lanes.PLACE;
        sums &= Lanes.PLACE;
        n &= Lanes.LENGTH;
        FloatVector f0 = fromArray(SPECIES, a, sums);
        FloatVector f1 = fromArray(SPECIES, a, sums + 16);
        FloatVector f2 = fromArray(SPECIES, a, sums + 32);
        FloatVector f3 = fromArray(SPECIES, a, sums + 48);
        FloatVector f4 = fromArray(SPECIES, a, sums + 64);
        FloatVector f5 = fromArray(SPECIES, a, sums + 80);
        FloatVector f6 = fromArray(SPECIES, a, sums + 96);
        FloatVector f7 = fromArray(SPECIES, a, sums + 112);
        FloatVector f8 = fromArray(SPECIES, a, sums + 128);
        for (int p = 0; p < n; p += Lanes.TILE) {
            FloatVector y = fromArray(SPECIES, a, s + p);
            f0 = y.fma(fromArray(SPECIES, a, r0 + 2 * p), f0);
            f1 = y.fma(fromArray(SPECIES, a, r0 + 2 * p + 16), f1);
            f2 = y.fma(fromArray(SPECIES, a, r0 + 2 * p + 32), f2);
            f3 = y.fma(fromArray(SPECIES, a, r1 + 2 * p), f3);
            f4 = y.fma(fromArray(SPECIES, a, r1 + 2 * p + 16), f4);
            f5 = y.fma(fromArray(SPECIES, a, r1 + 2 * p + 32), f5);
            f6 = y.fma(fromArray(SPECIES, a, r2 + 2 * p), f6);
            f7 = y.fma(fromArray(SPECIES, a, r2 + 2 * p + 16), f7);
            f8 = y.fma(fromArray(SPECIES, a, r2 + 2 * p + 32), f8);
        }
        f0.intoArray(a, sums);
        f1.intoArray(a, sums + 16);
        f2.intoArray(a, sums + 32);
        f3.intoArray(a, sums + 48);
        f4.intoArray(a, sums + 64);
        f5.intoArray(a, sums + 80);
        f6.intoArray(a, sums + 96);
        f7.intoArray(a, sums + 112);
        f8.intoArray(a, sums + 128);
    }
}

package org.shapecode.network.engine;

import jdk.incubator.vector.FloatVector;

/**
 * The inner loops of {@link BlockCorrelation}: sums over all pixels of products of a small and a big plane, eight sums at a time,
 * for a block of small channels and taps. For the shape of the loops see {@link GatherLoops}.
 */
final class CorrelationLoops {
    private CorrelationLoops() {}

    /**
     * Four small channels and two taps; the sums of the first tap come first.
     *
     * @param a the tile
     * @param s offsets of the small plane's pixels, from {@code small}; the other channels follow, {@code pitch} apart
     * @param b offsets of the big plane's pixels that they meet, from {@code x0} for the first tap, {@code x1} for the second
     * @param sums position of 8 times 16 sums, which are overwritten
     */
    static void fourByTwo(float[] a, int[] s, int[] b, int small, int pitch, int x0, int x1, int sums) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            fourByTwoLanes(a, s, b, small + lane, pitch, x0 + lane, x1 + lane, sums + lane);
        }
    }

    private static void fourByTwoLanes(float[] a, int[] s, int[] b, int small, int pitch, int x0, int x1, int sums) {
        int small1 = small + pitch;
        int small2 = small1 + pitch;
        int small3 = small2 + pitch;
        FloatVector f0 = FloatVector.zero(Lanes.SPECIES);
        FloatVector f1 = f0;
        FloatVector f2 = f0;
        FloatVector f3 = f0;
        FloatVector g0 = f0;
        FloatVector g1 = f0;
        FloatVector g2 = f0;
        FloatVector g3 = f0;
        for (int q = 0; q < s.length; q++) {
            FloatVector x = Lanes.at(a, x0 + b[q]);
            FloatVector y = Lanes.at(a, x1 + b[q]);
            FloatVector d = Lanes.at(a, small + s[q]);
            f0 = x.fma(d, f0);
            g0 = y.fma(d, g0);
            d = Lanes.at(a, small1 + s[q]);
            f1 = x.fma(d, f1);
            g1 = y.fma(d, g1);
            d = Lanes.at(a, small2 + s[q]);
            f2 = x.fma(d, f2);
            g2 = y.fma(d, g2);
            d = Lanes.at(a, small3 + s[q]);
            f3 = x.fma(d, f3);
            g3 = y.fma(d, g3);
        }
        f0.intoArray(a, sums);
        f1.intoArray(a, sums + 16);
        f2.intoArray(a, sums + 32);
        f3.intoArray(a, sums + 48);
        g0.intoArray(a, sums + 64);
        g1.intoArray(a, sums + 80);
        g2.intoArray(a, sums + 96);
        g3.intoArray(a, sums + 112);
    }

    /** Two small channels and four taps. */
    static void twoByFour(float[] a, int[] s, int[] b, int small, int pitch, int x0, int x1, int x2, int x3, int sums) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            twoByFourLanes(a, s, b, small + lane, pitch, x0 + lane, x1 + lane, x2 + lane, x3 + lane, sums + lane);
        }
    }

    private static void twoByFourLanes(
            float[] a, int[] s, int[] b, int small, int pitch, int x0, int x1, int x2, int x3, int sums) {
        int small1 = small + pitch;
        FloatVector f0 = FloatVector.zero(Lanes.SPECIES);
        FloatVector f1 = f0;
        FloatVector f2 = f0;
        FloatVector f3 = f0;
        FloatVector g0 = f0;
        FloatVector g1 = f0;
        FloatVector g2 = f0;
        FloatVector g3 = f0;
        for (int q = 0; q < s.length; q++) {
            FloatVector d = Lanes.at(a, small + s[q]);
            FloatVector e = Lanes.at(a, small1 + s[q]);
            FloatVector x = Lanes.at(a, x0 + b[q]);
            f0 = x.fma(d, f0);
            g0 = x.fma(e, g0);
            x = Lanes.at(a, x1 + b[q]);
            f1 = x.fma(d, f1);
            g1 = x.fma(e, g1);
            x = Lanes.at(a, x2 + b[q]);
            f2 = x.fma(d, f2);
            g2 = x.fma(e, g2);
            x = Lanes.at(a, x3 + b[q]);
            f3 = x.fma(d, f3);
            g3 = x.fma(e, g3);
        }
        f0.intoArray(a, sums);
        g0.intoArray(a, sums + 16);
        f1.intoArray(a, sums + 32);
        g1.intoArray(a, sums + 48);
        f2.intoArray(a, sums + 64);
        g2.intoArray(a, sums + 80);
        f3.intoArray(a, sums + 96);
        g3.intoArray(a, sums + 112);
    }

    /** One small channel and eight taps, at {@code big} and the offsets {@code x} from {@code i} on. */
    static void oneByEight(float[] a, int[] s, int[] b, int small, int big, int[] x, int i, int sums) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            oneByEightLanes(a, s, b, small + lane, big + lane, x, i, sums + lane);
        }
    }

    private static void oneByEightLanes(float[] a, int[] s, int[] b, int small, int big, int[] x, int i, int sums) {
        int x0 = big + x[i];
        int x1 = big + x[i + 1];
        int x2 = big + x[i + 2];
        int x3 = big + x[i + 3];
        int x4 = big + x[i + 4];
        int x5 = big + x[i + 5];
        int x6 = big + x[i + 6];
        int x7 = big + x[i + 7];
        FloatVector f0 = FloatVector.zero(Lanes.SPECIES);
        FloatVector f1 = f0;
        FloatVector f2 = f0;
        FloatVector f3 = f0;
        FloatVector f4 = f0;
        FloatVector f5 = f0;
        FloatVector f6 = f0;
        FloatVector f7 = f0;
        for (int q = 0; q < s.length; q++) {
            int at = b[q];
            FloatVector d = Lanes.at(a, small + s[q]);
            f0 = d.fma(Lanes.at(a, x0 + at), f0);
            f1 = d.fma(Lanes.at(a, x1 + at), f1);
            f2 = d.fma(Lanes.at(a, x2 + at), f2);
            f3 = d.fma(Lanes.at(a, x3 + at), f3);
            f4 = d.fma(Lanes.at(a, x4 + at), f4);
            f5 = d.fma(Lanes.at(a, x5 + at), f5);
            f6 = d.fma(Lanes.at(a, x6 + at), f6);
            f7 = d.fma(Lanes.at(a, x7 + at), f7);
        }
        f0.intoArray(a, sums);
        f1.intoArray(a, sums + 16);
        f2.intoArray(a, sums + 32);
        f3.intoArray(a, sums + 48);
        f4.intoArray(a, sums + 64);
        f5.intoArray(a, sums + 80);
        f6.intoArray(a, sums + 96);
        f7.intoArray(a, sums + 112);
    }
}

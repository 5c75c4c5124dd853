package org.shapecode.network.engine;

import jdk.incubator.vector.FloatVector;

/**
 * The inner loops of {@link BlockGather}: weighted sums of pixels, eight sums at a time, for a block of channels and pixels of the
 * output. Which block is best depends on the numbers of both; each sum is over the same products in the same order in all of
 * them.
 *
 * <p>Each method holds a single loop with its sums in registers: the compiler of JDK 17 allocates vectors that live through
 * nested loops on the heap.
 */
final class GatherLoops {
    private GatherLoops() {}

    /**
     * Eight channels at one pixel.
     *
     * @param a the tile
     * @param taps offsets of the pixels to be summed, from that at {@code s}
     * @param w weights, of which those from {@code k} on are used: one for each tap and channel
     * @param t position of the output in the first channel; the other channels follow, {@code pitch} apart
     * @param starts what the sums start from, one number for each channel, from {@code n} on
     */
    static void eightByOne(float[] a, int[] taps, float[] w, int k, int s, int t, int pitch, float[] starts, int n) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            eightByOneLanes(a, taps, w, k, s + lane, t + lane, pitch, starts, n);
        }
    }

    private static void eightByOneLanes(
            float[] a, int[] taps, float[] w, int k, int s, int t, int pitch, float[] starts, int n) {
        FloatVector f0 = Lanes.all(starts, n);
        FloatVector f1 = Lanes.all(starts, n + 1);
        FloatVector f2 = Lanes.all(starts, n + 2);
        FloatVector f3 = Lanes.all(starts, n + 3);
        FloatVector f4 = Lanes.all(starts, n + 4);
        FloatVector f5 = Lanes.all(starts, n + 5);
        FloatVector f6 = Lanes.all(starts, n + 6);
        FloatVector f7 = Lanes.all(starts, n + 7);
        for (int i = 0, j = k; i < taps.length; i++, j += 8) {
            FloatVector x = Lanes.at(a, s + taps[i]);
            f0 = x.fma(Lanes.all(w, j), f0);
            f1 = x.fma(Lanes.all(w, j + 1), f1);
            f2 = x.fma(Lanes.all(w, j + 2), f2);
            f3 = x.fma(Lanes.all(w, j + 3), f3);
            f4 = x.fma(Lanes.all(w, j + 4), f4);
            f5 = x.fma(Lanes.all(w, j + 5), f5);
            f6 = x.fma(Lanes.all(w, j + 6), f6);
            f7 = x.fma(Lanes.all(w, j + 7), f7);
        }
        f0.intoArray(a, t);
        f1.intoArray(a, t + pitch);
        f2.intoArray(a, t + 2 * pitch);
        f3.intoArray(a, t + 3 * pitch);
        f4.intoArray(a, t + 4 * pitch);
        f5.intoArray(a, t + 5 * pitch);
        f6.intoArray(a, t + 6 * pitch);
        f7.intoArray(a, t + 7 * pitch);
    }

    /** Four channels at two pixels: inputs at {@code s0} and {@code s1}, outputs at {@code t0} and {@code t1}. */
    static void fourByTwo(
            float[] a, int[] taps, float[] w, int k, int s0, int s1, int t0, int t1, int pitch, float[] starts, int n) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            fourByTwoLanes(a, taps, w, k, s0 + lane, s1 + lane, t0 + lane, t1 + lane, pitch, starts, n);
        }
    }

    private static void fourByTwoLanes(
            float[] a, int[] taps, float[] w, int k, int s0, int s1, int t0, int t1, int pitch, float[] starts, int n) {
        FloatVector f0 = Lanes.all(starts, n);
        FloatVector f1 = Lanes.all(starts, n + 1);
        FloatVector f2 = Lanes.all(starts, n + 2);
        FloatVector f3 = Lanes.all(starts, n + 3);
        FloatVector g0 = f0;
        FloatVector g1 = f1;
        FloatVector g2 = f2;
        FloatVector g3 = f3;
        for (int i = 0, j = k; i < taps.length; i++, j += 4) {
            FloatVector x = Lanes.at(a, s0 + taps[i]);
            FloatVector y = Lanes.at(a, s1 + taps[i]);
            FloatVector u = Lanes.all(w, j);
            f0 = x.fma(u, f0);
            g0 = y.fma(u, g0);
            u = Lanes.all(w, j + 1);
            f1 = x.fma(u, f1);
            g1 = y.fma(u, g1);
            u = Lanes.all(w, j + 2);
            f2 = x.fma(u, f2);
            g2 = y.fma(u, g2);
            u = Lanes.all(w, j + 3);
            f3 = x.fma(u, f3);
            g3 = y.fma(u, g3);
        }
        f0.intoArray(a, t0);
        f1.intoArray(a, t0 + pitch);
        f2.intoArray(a, t0 + 2 * pitch);
        f3.intoArray(a, t0 + 3 * pitch);
        g0.intoArray(a, t1);
        g1.intoArray(a, t1 + pitch);
        g2.intoArray(a, t1 + 2 * pitch);
        g3.intoArray(a, t1 + 3 * pitch);
    }

    /**
     * Two channels at four pixels.
     *
     * @param s positions of the inputs, relative to {@code from}, of which those from {@code q} on are used
     * @param t positions of the outputs, relative to {@code to}, likewise
     */
    static void twoByFour(
            float[] a,
            int[] taps,
            float[] w,
            int k,
            int[] s,
            int[] t,
            int q,
            int from,
            int to,
            int pitch,
            float[] starts,
            int n) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            twoByFourLanes(a, taps, w, k, s, t, q, from + lane, to + lane, pitch, starts, n);
        }
    }

    private static void twoByFourLanes(
            float[] a,
            int[] taps,
            float[] w,
            int k,
            int[] s,
            int[] t,
            int q,
            int from,
            int to,
            int pitch,
            float[] starts,
            int n) {
        int s0 = from + s[q];
        int s1 = from + s[q + 1];
        int s2 = from + s[q + 2];
        int s3 = from + s[q + 3];
        FloatVector f0 = Lanes.all(starts, n);
        FloatVector f1 = f0;
        FloatVector f2 = f0;
        FloatVector f3 = f0;
        FloatVector g0 = Lanes.all(starts, n + 1);
        FloatVector g1 = g0;
        FloatVector g2 = g0;
        FloatVector g3 = g0;
        for (int i = 0, j = k; i < taps.length; i++, j += 2) {
            int tap = taps[i];
            FloatVector u = Lanes.all(w, j);
            FloatVector v = Lanes.all(w, j + 1);
            FloatVector x = Lanes.at(a, s0 + tap);
            f0 = x.fma(u, f0);
            g0 = x.fma(v, g0);
            x = Lanes.at(a, s1 + tap);
            f1 = x.fma(u, f1);
            g1 = x.fma(v, g1);
            x = Lanes.at(a, s2 + tap);
            f2 = x.fma(u, f2);
            g2 = x.fma(v, g2);
            x = Lanes.at(a, s3 + tap);
            f3 = x.fma(u, f3);
            g3 = x.fma(v, g3);
        }
        f0.intoArray(a, to + t[q]);
        f1.intoArray(a, to + t[q + 1]);
        f2.intoArray(a, to + t[q + 2]);
        f3.intoArray(a, to + t[q + 3]);
        g0.intoArray(a, to + pitch + t[q]);
        g1.intoArray(a, to + pitch + t[q + 1]);
        g2.intoArray(a, to + pitch + t[q + 2]);
        g3.intoArray(a, to + pitch + t[q + 3]);
    }

    /** One channel at eight pixels. */
    static void oneByEight(
            float[] a, int[] taps, float[] w, int k, int[] s, int[] t, int q, int from, int to, float[] starts, int n) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            oneByEightLanes(a, taps, w, k, s, t, q, from + lane, to + lane, starts, n);
        }
    }

    private static void oneByEightLanes(
            float[] a, int[] taps, float[] w, int k, int[] s, int[] t, int q, int from, int to, float[] starts, int n) {
        int s0 = from + s[q];
        int s1 = from + s[q + 1];
        int s2 = from + s[q + 2];
        int s3 = from + s[q + 3];
        int s4 = from + s[q + 4];
        int s5 = from + s[q + 5];
        int s6 = from + s[q + 6];
        int s7 = from + s[q + 7];
        FloatVector f0 = Lanes.all(starts, n);
        FloatVector f1 = f0;
        FloatVector f2 = f0;
        FloatVector f3 = f0;
        FloatVector f4 = f0;
        FloatVector f5 = f0;
        FloatVector f6 = f0;
        FloatVector f7 = f0;
        for (int i = 0; i < taps.length; i++) {
            int tap = taps[i];
            FloatVector u = Lanes.all(w, k + i);
            f0 = u.fma(Lanes.at(a, s0 + tap), f0);
            f1 = u.fma(Lanes.at(a, s1 + tap), f1);
            f2 = u.fma(Lanes.at(a, s2 + tap), f2);
            f3 = u.fma(Lanes.at(a, s3 + tap), f3);
            f4 = u.fma(Lanes.at(a, s4 + tap), f4);
            f5 = u.fma(Lanes.at(a, s5 + tap), f5);
            f6 = u.fma(Lanes.at(a, s6 + tap), f6);
            f7 = u.fma(Lanes.at(a, s7 + tap), f7);
        }
        f0.intoArray(a, to + t[q]);
        f1.intoArray(a, to + t[q + 1]);
        f2.intoArray(a, to + t[q + 2]);
        f3.intoArray(a, to + t[q + 3]);
        f4.intoArray(a, to + t[q + 4]);
        f5.intoArray(a, to + t[q + 5]);
        f6.intoArray(a, to + t[q + 6]);
        f7.intoArray(a, to + t[q + 7]);
    }
}

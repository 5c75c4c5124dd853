package org.shapecode.network.engine;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static org.shapecode.network.engine.Lanes.SPECIES;
import static org.shapecode.network.engine.Lanes.STEP;

import jdk.incubator.vector.FloatVector;

/**
 * The inner loops of {@link RunGather}: add weighted pixels to a row of sums, where neighbours in the row take neighbours of the
 * pixels. As many taps as possible share a loop, which reads and writes the sums once for all of them.
 */
final class RunLoops {
    private RunLoops() {}

    /**
     * Adds all taps.
     *
     * @param a the tile
     * @param taps offsets of the pixels that are added to the first sum, from {@code s}
     * @param w weights, of which those from {@code k} on are used: one for each tap
     * @param t position of the first sum; the others follow, {@code step} apart
     * @param n floats in a run of pixels: 16 for each sum
     */
    static void add(float[] a, int[] taps, float[] w, int k, int s, int t, int step, int n) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.WHOLE ? STEP : 2 * STEP) {
            int i = 0;
            for (; i + 8 <= taps.length; i += 8) {
                eight(a, taps, i, w, k + i, s + lane, t + lane, step, n);
            }
            if (i + 4 <= taps.length) {
                four(a, taps, i, w, k + i, s + lane, t + lane, step, n);
                i += 4;
            }
            if (i + 2 <= taps.length) {
                two(a, taps, i, w, k + i, s + lane, t + lane, step, n);
                i += 2;
            }
            if (i < taps.length) {
                one(a, taps, i, w, k + i, s + lane, t + lane, step, n);
            }
        }
    }

    private static void eight(float[] a, int[] taps, int i, float[] w, int k, int s, int t, int step, int n) {
        int s0 = s + taps[i] & Lanes.PLACE;
        int s1 = s + taps[i + 1] & Lanes.PLACE;
        int s2 = s + taps[i + 2] & Lanes.PLACE;
        int s3 = s + taps[i + 3] & Lanes.PLACE;
        int s4 = s + taps[i + 4] & Lanes.PLACE;
        int s5 = s + taps[i + 5] & Lanes.PLACE;
        int s6 = s + taps[i + 6] & Lanes.PLACE;
        int s7 = s + taps[i + 7] & Lanes.PLACE;
        n &= Lanes.LENGTH;
        FloatVector u0 = broadcast(SPECIES, w[k]);
        FloatVector u1 = broadcast(SPECIES, w[k + 1]);
        FloatVector u2 = broadcast(SPECIES, w[k + 2]);
        FloatVector u3 = broadcast(SPECIES, w[k + 3]);
        FloatVector u4 = broadcast(SPECIES, w[k + 4]);
        FloatVector u5 = broadcast(SPECIES, w[k + 5]);
        FloatVector u6 = broadcast(SPECIES, w[k + 6]);
        FloatVector u7 = broadcast(SPECIES, w[k + 7]);
        for (int p = 0, q = t; p < n; p += Lanes.TILE, q += step) {
            FloatVector y = u0.fma(fromArray(SPECIES, a, s0 + p), fromArray(SPECIES, a, q));
            y = u1.fma(fromArray(SPECIES, a, s1 + p), y);
            y = u2.fma(fromArray(SPECIES, a, s2 + p), y);
            y = u3.fma(fromArray(SPECIES, a, s3 + p), y);
            y = u4.fma(fromArray(SPECIES, a, s4 + p), y);
            y = u5.fma(fromArray(SPECIES, a, s5 + p), y);
            y = u6.fma(fromArray(SPECIES, a, s6 + p), y);
            u7.fma(fromArray(SPECIES, a, s7 + p), y).intoArray(a, q);
            if (!Lanes.WHOLE) {
                FloatVector z = u0.fma(fromArray(SPECIES, a, s0 + p + STEP), fromArray(SPECIES, a, q + STEP));
                z = u1.fma(fromArray(SPECIES, a, s1 + p + STEP), z);
                z = u2.fma(fromArray(SPECIES, a, s2 + p + STEP), z);
                z = u3.fma(fromArray(SPECIES, a, s3 + p + STEP), z);
                z = u4.fma(fromArray(SPECIES, a, s4 + p + STEP), z);
                z = u5.fma(fromArray(SPECIES, a, s5 + p + STEP), z);
                z = u6.fma(fromArray(SPECIES, a, s6 + p + STEP), z);
                u7.fma(fromArray(SPECIES, a, s7 + p + STEP), z).intoArray(a, q + STEP);
            }
        }
    }

    private static void four(float[] a, int[] taps, int i, float[] w, int k, int s, int t, int step, int n) {
        int s0 = s + taps[i] & Lanes.PLACE;
        int s1 = s + taps[i + 1] & Lanes.PLACE;
        int s2 = s + taps[i + 2] & Lanes.PLACE;
        int s3 = s + taps[i + 3] & Lanes.PLACE;
        n &= Lanes.LENGTH;
        FloatVector u0 = broadcast(SPECIES, w[k]);
        FloatVector u1 = broadcast(SPECIES, w[k + 1]);
        FloatVector u2 = broadcast(SPECIES, w[k + 2]);
        FloatVector u3 = broadcast(SPECIES, w[k + 3]);
        for (int p = 0, q = t; p < n; p += Lanes.TILE, q += step) {
            FloatVector y = u0.fma(fromArray(SPECIES, a, s0 + p), fromArray(SPECIES, a, q));
            y = u1.fma(fromArray(SPECIES, a, s1 + p), y);
            y = u2.fma(fromArray(SPECIES, a, s2 + p), y);
            u3.fma(fromArray(SPECIES, a, s3 + p), y).intoArray(a, q);
            if (!Lanes.WHOLE) {
                FloatVector z = u0.fma(fromArray(SPECIES, a, s0 + p + STEP), fromArray(SPECIES, a, q + STEP));
                z = u1.fma(fromArray(SPECIES, a, s1 + p + STEP), z);
                z = u2.fma(fromArray(SPECIES, a, s2 + p + STEP), z);
                u3.fma(fromArray(SPECIES, a, s3 + p + STEP), z).intoArray(a, q + STEP);
            }
        }
    }

    private static void two(float[] a, int[] taps, int i, float[] w, int k, int s, int t, int step, int n) {
        int s0 = s + taps[i] & Lanes.PLACE;
        int s1 = s + taps[i + 1] & Lanes.PLACE;
        n &= Lanes.LENGTH;
        FloatVector u0 = broadcast(SPECIES, w[k]);
        FloatVector u1 = broadcast(SPECIES, w[k + 1]);
        for (int p = 0, q = t; p < n; p += Lanes.TILE, q += step) {
            FloatVector y = u0.fma(fromArray(SPECIES, a, s0 + p), fromArray(SPECIES, a, q));
            u1.fma(fromArray(SPECIES, a, s1 + p), y).intoArray(a, q);
            if (!Lanes.WHOLE) {
                FloatVector z = u0.fma(fromArray(SPECIES, a, s0 + p + STEP), fromArray(SPECIES, a, q + STEP));
                u1.fma(fromArray(SPECIES, a, s1 + p + STEP), z).intoArray(a, q + STEP);
            }
        }
    }

    private static void one(float[] a, int[] taps, int i, float[] w, int k, int s, int t, int step, int n) {
        int s0 = s + taps[i] & Lanes.PLACE;
        n &= Lanes.LENGTH;
        FloatVector u0 = broadcast(SPECIES, w[k]);
        for (int p = 0, q = t; p < n; p += Lanes.TILE, q += step) {
            u0.fma(fromArray(SPECIES, a, s0 + p), fromArray(SPECIES, a, q)).intoArray(a, q);
            if (!Lanes.WHOLE) {
                u0.fma(fromArray(SPECIES, a, s0 + p + STEP), fromArray(SPECIES, a, q + STEP))
                        .intoArray(a, q + STEP);
            }
        }
    }
}

package org.shapecode.network.engine;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static org.shapecode.network.engine.Lanes.SPECIES;
import static org.shapecode.network.engine.Lanes.STEP;

import jdk.incubator.vector.FloatVector;

/**
 * The inner loops of the strided convolution in two dimensions: one big channel into a row of two small ones.
 *
 * <p>With 32 registers, both small channels share each load. With 16, their 18 weights would be reloaded in each pass; so one
 * channel at a time keeps its 9 in registers. Every pixel is then the second factor of a single product, which lets the
 * compiler fold the load into the multiply-add, and both halves of a tile stand in one loop, for fewer calls.
 */
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
        if (Lanes.WHOLE) {
            two(a, r0, r1, r2, f, g, s, t, n, w, k);
        } else {
            for (int lane = 0; lane < Lanes.TILE; lane += 2 * Lanes.STEP) {
                one(a, r0 + lane, r1 + lane, r2 + lane, f + lane, s + lane, n, w, k);
                one(a, r0 + lane, r1 + lane, r2 + lane, g + lane, t + lane, n, w, k + 9);
            }
        }
    }

    private static void two(float[] a, int r0, int r1, int r2, int f, int g, int s, int t, int n, float[] w, int k) {
        r0 &= Lanes.PLACE;
        r1 &= Lanes.PLACE;
        r2 &= Lanes.PLACE;
        f &= Lanes.PLACE;
        g &= Lanes.PLACE;
        s &= Lanes.PLACE;
        t &= Lanes.PLACE;
        n &= Lanes.LENGTH;
        FloatVector u0 = broadcast(SPECIES, w[k]);
        FloatVector u1 = broadcast(SPECIES, w[k + 1]);
        FloatVector u2 = broadcast(SPECIES, w[k + 2]);
        FloatVector u3 = broadcast(SPECIES, w[k + 3]);
        FloatVector u4 = broadcast(SPECIES, w[k + 4]);
        FloatVector u5 = broadcast(SPECIES, w[k + 5]);
        FloatVector u6 = broadcast(SPECIES, w[k + 6]);
        FloatVector u7 = broadcast(SPECIES, w[k + 7]);
        FloatVector u8 = broadcast(SPECIES, w[k + 8]);
        FloatVector v0 = broadcast(SPECIES, w[k + 9]);
        FloatVector v1 = broadcast(SPECIES, w[k + 10]);
        FloatVector v2 = broadcast(SPECIES, w[k + 11]);
        FloatVector v3 = broadcast(SPECIES, w[k + 12]);
        FloatVector v4 = broadcast(SPECIES, w[k + 13]);
        FloatVector v5 = broadcast(SPECIES, w[k + 14]);
        FloatVector v6 = broadcast(SPECIES, w[k + 15]);
        FloatVector v7 = broadcast(SPECIES, w[k + 16]);
        FloatVector v8 = broadcast(SPECIES, w[k + 17]);
        for (int p = 0; p < n; p += Lanes.TILE) {
            FloatVector x = fromArray(SPECIES, a, r0 + 2 * p);
            FloatVector y = x.fma(u0, fromArray(SPECIES, a, f + p));
            FloatVector z = x.fma(v0, fromArray(SPECIES, a, g + p));
            x = fromArray(SPECIES, a, r0 + 2 * p + 16);
            y = x.fma(u1, y);
            z = x.fma(v1, z);
            x = fromArray(SPECIES, a, r0 + 2 * p + 32);
            y = x.fma(u2, y);
            z = x.fma(v2, z);
            x = fromArray(SPECIES, a, r1 + 2 * p);
            y = x.fma(u3, y);
            z = x.fma(v3, z);
            x = fromArray(SPECIES, a, r1 + 2 * p + 16);
            y = x.fma(u4, y);
            z = x.fma(v4, z);
            x = fromArray(SPECIES, a, r1 + 2 * p + 32);
            y = x.fma(u5, y);
            z = x.fma(v5, z);
            x = fromArray(SPECIES, a, r2 + 2 * p);
            y = x.fma(u6, y);
            z = x.fma(v6, z);
            x = fromArray(SPECIES, a, r2 + 2 * p + 16);
            y = x.fma(u7, y);
            z = x.fma(v7, z);
            x = fromArray(SPECIES, a, r2 + 2 * p + 32);
            x.fma(u8, y).intoArray(a, s + p);
            x.fma(v8, z).intoArray(a, t + p);
        }
    }

    private static void one(float[] a, int r0, int r1, int r2, int f, int s, int n, float[] w, int k) {
        r0 &= Lanes.PLACE;
        r1 &= Lanes.PLACE;
        r2 &= Lanes.PLACE;
        f &= Lanes.PLACE;
        s &= Lanes.PLACE;
        n &= Lanes.LENGTH;
        FloatVector u0 = broadcast(SPECIES, w[k]);
        FloatVector u1 = broadcast(SPECIES, w[k + 1]);
        FloatVector u2 = broadcast(SPECIES, w[k + 2]);
        FloatVector u3 = broadcast(SPECIES, w[k + 3]);
        FloatVector u4 = broadcast(SPECIES, w[k + 4]);
        FloatVector u5 = broadcast(SPECIES, w[k + 5]);
        FloatVector u6 = broadcast(SPECIES, w[k + 6]);
        FloatVector u7 = broadcast(SPECIES, w[k + 7]);
        FloatVector u8 = broadcast(SPECIES, w[k + 8]);
        for (int p = 0; p < n; p += Lanes.TILE) {
            FloatVector y = u0.fma(fromArray(SPECIES, a, r0 + 2 * p), fromArray(SPECIES, a, f + p));
            y = u1.fma(fromArray(SPECIES, a, r0 + 2 * p + 16), y);
            y = u2.fma(fromArray(SPECIES, a, r0 + 2 * p + 32), y);
            y = u3.fma(fromArray(SPECIES, a, r1 + 2 * p), y);
            y = u4.fma(fromArray(SPECIES, a, r1 + 2 * p + 16), y);
            y = u5.fma(fromArray(SPECIES, a, r1 + 2 * p + 32), y);
            y = u6.fma(fromArray(SPECIES, a, r2 + 2 * p), y);
            y = u7.fma(fromArray(SPECIES, a, r2 + 2 * p + 16), y);
            u8.fma(fromArray(SPECIES, a, r2 + 2 * p + 32), y).intoArray(a, s + p);
            FloatVector z = u0.fma(fromArray(SPECIES, a, r0 + 2 * p + STEP), fromArray(SPECIES, a, f + p + STEP));
            z = u1.fma(fromArray(SPECIES, a, r0 + 2 * p + 16 + STEP), z);
            z = u2.fma(fromArray(SPECIES, a, r0 + 2 * p + 32 + STEP), z);
            z = u3.fma(fromArray(SPECIES, a, r1 + 2 * p + STEP), z);
            z = u4.fma(fromArray(SPECIES, a, r1 + 2 * p + 16 + STEP), z);
            z = u5.fma(fromArray(SPECIES, a, r1 + 2 * p + 32 + STEP), z);
            z = u6.fma(fromArray(SPECIES, a, r2 + 2 * p + STEP), z);
            z = u7.fma(fromArray(SPECIES, a, r2 + 2 * p + 16 + STEP), z);
            u8.fma(fromArray(SPECIES, a, r2 + 2 * p + 32 + STEP), z).intoArray(a, s + p + STEP);
        }
    }
}

package org.shapecode.network.engine;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static org.shapecode.network.engine.Lanes.SPECIES;
import static org.shapecode.network.engine.Lanes.STEP;

import jdk.incubator.vector.FloatVector;

/**
 * The inner loops of the transposed convolution in two dimensions: two small channels into two rows of a big one.
 *
 * <p>With 32 registers, both rows share each load. With 16, the 18 weights do not fit: the even row takes 6 of them and the
 * odd row 12. A pixel is then read again wherever it is needed, because the compiler folds a load into its multiply-add, at no
 * cost, only if the load has no other use; the store between two sums keeps it from merging their loads.
 */
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
        if (Lanes.WHOLE) {
            both(a, s, s1, t, t1, f, g, e, o, n, w, k);
        } else {
            for (int lane = 0; lane < Lanes.TILE; lane += 2 * Lanes.STEP) {
                even(a, s + lane, t + lane, f + lane, e + lane, n, w, k);
                odd(a, s + lane, s1 + lane, t + lane, t1 + lane, g + lane, o + lane, n, w, k);
            }
        }
    }

    private static void both(
            float[] a, int s, int s1, int t, int t1, int f, int g, int e, int o, int n, float[] w, int k) {
        s &= Lanes.PLACE;
        s1 &= Lanes.PLACE;
        t &= Lanes.PLACE;
        t1 &= Lanes.PLACE;
        f &= Lanes.PLACE;
        g &= Lanes.PLACE;
        e &= Lanes.PLACE;
        o &= Lanes.PLACE;
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
            FloatVector x = fromArray(SPECIES, a, s + p);
            FloatVector right = fromArray(SPECIES, a, s + p + 16);
            FloatVector below = fromArray(SPECIES, a, s1 + p);
            FloatVector corner = fromArray(SPECIES, a, s1 + p + 16);
            FloatVector ee = x.fma(u4, fromArray(SPECIES, a, f + 2 * p));
            FloatVector eo = right.fma(u3, x.fma(u5, fromArray(SPECIES, a, f + 2 * p + 16)));
            FloatVector oe = below.fma(u1, x.fma(u7, fromArray(SPECIES, a, g + 2 * p)));
            FloatVector oo = right.fma(u6, x.fma(u8, fromArray(SPECIES, a, g + 2 * p + 16)));
            oo = corner.fma(u0, below.fma(u2, oo));
            x = fromArray(SPECIES, a, t + p);
            right = fromArray(SPECIES, a, t + p + 16);
            below = fromArray(SPECIES, a, t1 + p);
            corner = fromArray(SPECIES, a, t1 + p + 16);
            x.fma(v4, ee).intoArray(a, e + 2 * p);
            right.fma(v3, x.fma(v5, eo)).intoArray(a, e + 2 * p + 16);
            below.fma(v1, x.fma(v7, oe)).intoArray(a, o + 2 * p);
            oo = right.fma(v6, x.fma(v8, oo));
            corner.fma(v0, below.fma(v2, oo)).intoArray(a, o + 2 * p + 16);
        }
    }

    private static void even(float[] a, int s, int t, int f, int e, int n, float[] w, int k) {
        s &= Lanes.PLACE;
        t &= Lanes.PLACE;
        f &= Lanes.PLACE;
        e &= Lanes.PLACE;
        n &= Lanes.LENGTH;
        FloatVector u3 = broadcast(SPECIES, w[k + 3]);
        FloatVector u4 = broadcast(SPECIES, w[k + 4]);
        FloatVector u5 = broadcast(SPECIES, w[k + 5]);
        FloatVector v3 = broadcast(SPECIES, w[k + 12]);
        FloatVector v4 = broadcast(SPECIES, w[k + 13]);
        FloatVector v5 = broadcast(SPECIES, w[k + 14]);
        for (int p = 0; p < n; p += Lanes.TILE) {
            FloatVector even = u4.fma(fromArray(SPECIES, a, s + p), fromArray(SPECIES, a, f + 2 * p));
            v4.fma(fromArray(SPECIES, a, t + p), even).intoArray(a, e + 2 * p);
            FloatVector odd = u5.fma(fromArray(SPECIES, a, s + p), fromArray(SPECIES, a, f + 2 * p + 16));
            odd = u3.fma(fromArray(SPECIES, a, s + p + 16), odd);
            odd = v5.fma(fromArray(SPECIES, a, t + p), odd);
            v3.fma(fromArray(SPECIES, a, t + p + 16), odd).intoArray(a, e + 2 * p + 16);
            even = u4.fma(fromArray(SPECIES, a, s + p + STEP), fromArray(SPECIES, a, f + 2 * p + STEP));
            v4.fma(fromArray(SPECIES, a, t + p + STEP), even).intoArray(a, e + 2 * p + STEP);
            odd = u5.fma(fromArray(SPECIES, a, s + p + STEP), fromArray(SPECIES, a, f + 2 * p + 16 + STEP));
            odd = u3.fma(fromArray(SPECIES, a, s + p + 16 + STEP), odd);
            odd = v5.fma(fromArray(SPECIES, a, t + p + STEP), odd);
            v3.fma(fromArray(SPECIES, a, t + p + 16 + STEP), odd).intoArray(a, e + 2 * p + 16 + STEP);
        }
    }

    private static void odd(float[] a, int s, int s1, int t, int t1, int g, int o, int n, float[] w, int k) {
        s &= Lanes.PLACE;
        s1 &= Lanes.PLACE;
        t &= Lanes.PLACE;
        t1 &= Lanes.PLACE;
        g &= Lanes.PLACE;
        o &= Lanes.PLACE;
        n &= Lanes.LENGTH;
        FloatVector u0 = broadcast(SPECIES, w[k]);
        FloatVector u1 = broadcast(SPECIES, w[k + 1]);
        FloatVector u2 = broadcast(SPECIES, w[k + 2]);
        FloatVector u6 = broadcast(SPECIES, w[k + 6]);
        FloatVector u7 = broadcast(SPECIES, w[k + 7]);
        FloatVector u8 = broadcast(SPECIES, w[k + 8]);
        FloatVector v0 = broadcast(SPECIES, w[k + 9]);
        FloatVector v1 = broadcast(SPECIES, w[k + 10]);
        FloatVector v2 = broadcast(SPECIES, w[k + 11]);
        FloatVector v6 = broadcast(SPECIES, w[k + 15]);
        FloatVector v7 = broadcast(SPECIES, w[k + 16]);
        FloatVector v8 = broadcast(SPECIES, w[k + 17]);
        for (int p = 0; p < n; p += Lanes.TILE) {
            FloatVector even = u7.fma(fromArray(SPECIES, a, s + p), fromArray(SPECIES, a, g + 2 * p));
            even = u1.fma(fromArray(SPECIES, a, s1 + p), even);
            even = v7.fma(fromArray(SPECIES, a, t + p), even);
            v1.fma(fromArray(SPECIES, a, t1 + p), even).intoArray(a, o + 2 * p);
            FloatVector odd = u8.fma(fromArray(SPECIES, a, s + p), fromArray(SPECIES, a, g + 2 * p + 16));
            odd = u6.fma(fromArray(SPECIES, a, s + p + 16), odd);
            odd = u2.fma(fromArray(SPECIES, a, s1 + p), odd);
            odd = u0.fma(fromArray(SPECIES, a, s1 + p + 16), odd);
            odd = v8.fma(fromArray(SPECIES, a, t + p), odd);
            odd = v6.fma(fromArray(SPECIES, a, t + p + 16), odd);
            odd = v2.fma(fromArray(SPECIES, a, t1 + p), odd);
            v0.fma(fromArray(SPECIES, a, t1 + p + 16), odd).intoArray(a, o + 2 * p + 16);
            even = u7.fma(fromArray(SPECIES, a, s + p + STEP), fromArray(SPECIES, a, g + 2 * p + STEP));
            even = u1.fma(fromArray(SPECIES, a, s1 + p + STEP), even);
            even = v7.fma(fromArray(SPECIES, a, t + p + STEP), even);
            v1.fma(fromArray(SPECIES, a, t1 + p + STEP), even).intoArray(a, o + 2 * p + STEP);
            odd = u8.fma(fromArray(SPECIES, a, s + p + STEP), fromArray(SPECIES, a, g + 2 * p + 16 + STEP));
            odd = u6.fma(fromArray(SPECIES, a, s + p + 16 + STEP), odd);
            odd = u2.fma(fromArray(SPECIES, a, s1 + p + STEP), odd);
            odd = u0.fma(fromArray(SPECIES, a, s1 + p + 16 + STEP), odd);
            odd = v8.fma(fromArray(SPECIES, a, t + p + STEP), odd);
            odd = v6.fma(fromArray(SPECIES, a, t + p + 16 + STEP), odd);
            odd = v2.fma(fromArray(SPECIES, a, t1 + p + STEP), odd);
            v0.fma(fromArray(SPECIES, a, t1 + p + 16 + STEP), odd).intoArray(a, o + 2 * p + 16 + STEP);
        }
    }
}

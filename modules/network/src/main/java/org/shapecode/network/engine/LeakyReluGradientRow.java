package org.shapecode.network.engine;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/** The backward pass of the leaky ReLU, applied to a row of gradients. */
final class LeakyReluGradientRow {
    private static final int FOUR = 4 * Lanes.TILE;

    private LeakyReluGradientRow() {}

    /**
     * Writes the row at {@code from}, multiplied by {@code slope} where the activations are not positive, to {@code to}.
     * For the sign bit and the unrolled loop see {@link LeakyReluRow}.
     *
     * @param values position of the activations' row
     * @param n floats in a row
     * @param sums position of 16 sums, to which all pixels of the result are added: the gradient of the bias
     */
    static void apply(float[] a, int from, int values, int to, int n, float slope, int sums) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            if (n % FOUR == 0) {
                fours(a, from + lane, values + lane, to + lane, n, slope, sums + lane);
            } else {
                ones(a, from + lane, values + lane, to + lane, n, slope, sums + lane);
            }
        }
    }

    private static void fours(float[] a, int from, int values, int to, int n, float slope, int sums) {
        FloatVector zero = FloatVector.zero(Lanes.SPECIES);
        IntVector low = IntVector.broadcast(Lanes.BITS, Lanes.bits(slope));
        IntVector change = IntVector.broadcast(Lanes.BITS, Lanes.bits(slope) ^ Lanes.bits(1));
        FloatVector sum = Lanes.at(a, sums);
        for (int p = 0; p < n; p += FOUR) {
            IntVector s0 = zero.sub(Lanes.at(a, values + p)).reinterpretAsInts().lanewise(ASHR, 31);
            FloatVector f0 = s0.lanewise(AND, change).lanewise(XOR, low).reinterpretAsFloats();
            FloatVector v0 = Lanes.at(a, from + p).mul(f0);
            v0.intoArray(a, to + p);
            IntVector s1 =
                    zero.sub(Lanes.at(a, values + p + 16)).reinterpretAsInts().lanewise(ASHR, 31);
            FloatVector f1 = s1.lanewise(AND, change).lanewise(XOR, low).reinterpretAsFloats();
            FloatVector v1 = Lanes.at(a, from + p + 16).mul(f1);
            v1.intoArray(a, to + p + 16);
            IntVector s2 =
                    zero.sub(Lanes.at(a, values + p + 32)).reinterpretAsInts().lanewise(ASHR, 31);
            FloatVector f2 = s2.lanewise(AND, change).lanewise(XOR, low).reinterpretAsFloats();
            FloatVector v2 = Lanes.at(a, from + p + 32).mul(f2);
            v2.intoArray(a, to + p + 32);
            IntVector s3 =
                    zero.sub(Lanes.at(a, values + p + 48)).reinterpretAsInts().lanewise(ASHR, 31);
            FloatVector f3 = s3.lanewise(AND, change).lanewise(XOR, low).reinterpretAsFloats();
            FloatVector v3 = Lanes.at(a, from + p + 48).mul(f3);
            v3.intoArray(a, to + p + 48);
            sum = sum.add(v0.add(v1).add(v2.add(v3)));
        }
        sum.intoArray(a, sums);
    }

    /** Separate, because the compiler does not inline everything in a method with both loops. */
    private static void ones(float[] a, int from, int values, int to, int n, float slope, int sums) {
        FloatVector zero = FloatVector.zero(Lanes.SPECIES);
        IntVector low = IntVector.broadcast(Lanes.BITS, Lanes.bits(slope));
        IntVector change = IntVector.broadcast(Lanes.BITS, Lanes.bits(slope) ^ Lanes.bits(1));
        FloatVector sum = Lanes.at(a, sums);
        for (int p = 0; p < n; p += Lanes.TILE) {
            IntVector s = zero.sub(Lanes.at(a, values + p)).reinterpretAsInts().lanewise(ASHR, 31);
            FloatVector f = s.lanewise(AND, change).lanewise(XOR, low).reinterpretAsFloats();
            FloatVector v = Lanes.at(a, from + p).mul(f);
            v.intoArray(a, to + p);
            sum = sum.add(v);
        }
        sum.intoArray(a, sums);
    }

    /**
     * Multiplies the row at {@code at} by {@code slope} where the activations are not positive. Without sums, no pixel waits
     * for the one before it.
     */
    static void apply(float[] a, int at, int values, int n, float slope) {
        int fours = n - n % (4 * Lanes.STEP);
        multiplyFours(a, at, values, fours, slope);
        multiplyOnes(a, at + fours, values + fours, n - fours, slope);
    }

    private static void multiplyFours(float[] a, int at, int values, int n, float slope) {
        FloatVector zero = FloatVector.zero(Lanes.SPECIES);
        IntVector low = IntVector.broadcast(Lanes.BITS, Lanes.bits(slope));
        IntVector change = IntVector.broadcast(Lanes.BITS, Lanes.bits(slope) ^ Lanes.bits(1));
        for (int p = 0; p < n; p += 4 * Lanes.STEP) {
            int q = p + Lanes.STEP;
            int r = p + 2 * Lanes.STEP;
            int s = p + 3 * Lanes.STEP;
            IntVector s0 = zero.sub(Lanes.at(a, values + p)).reinterpretAsInts().lanewise(ASHR, 31);
            FloatVector f0 = s0.lanewise(AND, change).lanewise(XOR, low).reinterpretAsFloats();
            Lanes.at(a, at + p).mul(f0).intoArray(a, at + p);
            IntVector s1 = zero.sub(Lanes.at(a, values + q)).reinterpretAsInts().lanewise(ASHR, 31);
            FloatVector f1 = s1.lanewise(AND, change).lanewise(XOR, low).reinterpretAsFloats();
            Lanes.at(a, at + q).mul(f1).intoArray(a, at + q);
            IntVector s2 = zero.sub(Lanes.at(a, values + r)).reinterpretAsInts().lanewise(ASHR, 31);
            FloatVector f2 = s2.lanewise(AND, change).lanewise(XOR, low).reinterpretAsFloats();
            Lanes.at(a, at + r).mul(f2).intoArray(a, at + r);
            IntVector s3 = zero.sub(Lanes.at(a, values + s)).reinterpretAsInts().lanewise(ASHR, 31);
            FloatVector f3 = s3.lanewise(AND, change).lanewise(XOR, low).reinterpretAsFloats();
            Lanes.at(a, at + s).mul(f3).intoArray(a, at + s);
        }
    }

    private static void multiplyOnes(float[] a, int at, int values, int n, float slope) {
        FloatVector zero = FloatVector.zero(Lanes.SPECIES);
        IntVector low = IntVector.broadcast(Lanes.BITS, Lanes.bits(slope));
        IntVector change = IntVector.broadcast(Lanes.BITS, Lanes.bits(slope) ^ Lanes.bits(1));
        for (int p = 0; p < n; p += Lanes.STEP) {
            IntVector s = zero.sub(Lanes.at(a, values + p)).reinterpretAsInts().lanewise(ASHR, 31);
            FloatVector f = s.lanewise(AND, change).lanewise(XOR, low).reinterpretAsFloats();
            Lanes.at(a, at + p).mul(f).intoArray(a, at + p);
        }
    }
}

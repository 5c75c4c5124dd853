package org.shapecode.network.stack;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** What is done to whole rows of {@code n} floats in an arena between the convolutions; one lane at a time. */
final class RowMath {
    private RowMath() {}

    /** The leaky ReLU of the row at {@code from}, to the row at {@code to}. */
    static void activate(float[] a, int from, int to, int n, float slope) {
        for (int p = 0; p < n; p += Lanes.STEP) {
            FloatVector v = Lanes.at(a, from + p);
            v.mul(slope).blend(v, v.compare(VectorOperators.GT, 0f)).intoArray(a, to + p);
        }
    }

    /** The row at {@code from} times the slope that the activations at {@code values} had, to the row at {@code to}. */
    static void mask(float[] a, int from, int values, int to, int n, float slope) {
        for (int p = 0; p < n; p += Lanes.STEP) {
            FloatVector v = Lanes.at(a, from + p);
            v.mul(slope)
                    .blend(v, Lanes.at(a, values + p).compare(VectorOperators.GT, 0f))
                    .intoArray(a, to + p);
        }
    }

    /** Adds a row of planes, in all channels, to a row of planes of equal shape. */
    static void add(float[] a, Planes from, Planes to, int row) {
        for (int channel = 0; channel < to.channels(); channel++) {
            int f = from.row(channel, row);
            int t = to.row(channel, row);
            for (int p = 0; p < to.width(); p += Lanes.STEP) {
                Lanes.at(a, t + p).add(Lanes.at(a, f + p)).intoArray(a, t + p);
            }
        }
    }

    /** Adds all pixels of the row at {@code from} to the 16 sums at {@code sums}. */
    static void sum(float[] a, int from, int n, int sums) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            sumLanes(a, from + lane, n, sums + lane);
        }
    }

    /** Even and odd pixels apart, so that an addition need not wait for the one before. */
    private static void sumLanes(float[] a, int from, int n, int sums) {
        FloatVector even = Lanes.at(a, sums);
        if (n == Lanes.TILE) {
            even.add(Lanes.at(a, from)).intoArray(a, sums);
            return;
        }
        FloatVector odd = FloatVector.zero(Lanes.SPECIES);
        int pairs = n & -2 * Lanes.TILE;
        for (int p = 0; p < pairs; p += 2 * Lanes.TILE) {
            even = even.add(Lanes.at(a, from + p));
            odd = odd.add(Lanes.at(a, from + p + 16));
        }
        even.add(odd).intoArray(a, sums);
        if (pairs < n) {
            Lanes.at(a, sums).add(Lanes.at(a, from + pairs)).intoArray(a, sums);
        }
    }

    /**
     * The squared error of an output row, and its gradient before the activation.
     *
     * @param values position of the output row
     * @param targets position of the row that it should be
     * @param to position of the row for the gradient; may be that of the output
     * @param factor position of 16 factors of the gradient
     * @param sums position of 16 sums of squares, which are set
     */
    static void error(float[] a, int values, int targets, int to, int n, float slope, int factor, int sums) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            errorLanes(a, values + lane, targets + lane, to + lane, n, slope, factor + lane, sums + lane);
        }
    }

    private static void errorLanes(
            float[] a, int values, int targets, int to, int n, float slope, int factor, int sums) {
        FloatVector sum = FloatVector.zero(Lanes.SPECIES);
        FloatVector scale = Lanes.at(a, factor);
        FloatVector low = scale.mul(slope);
        for (int p = 0; p < n; p += Lanes.TILE) {
            FloatVector y = Lanes.at(a, values + p);
            FloatVector d = y.sub(Lanes.at(a, targets + p));
            sum = d.fma(d, sum);
            d.mul(low.blend(scale, y.compare(VectorOperators.GT, 0f))).intoArray(a, to + p);
        }
        sum.intoArray(a, sums);
    }
}

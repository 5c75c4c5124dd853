package org.shapecode.network.engine;

import jdk.incubator.vector.FloatVector;

/** The squared error of a row of outputs, and its gradient. */
final class SquaredErrorRow {
    private SquaredErrorRow() {}

    /**
     * Writes the differences of output and target, multiplied by a factor for each image, to {@code to}. For the unrolled
     * loop see {@link LeakyReluRow}.
     *
     * @param values position of the row of outputs
     * @param targets position of the row of targets
     * @param n floats in a row
     * @param factors position of 16 factors
     * @param sums position of 16 sums, which are set to the sums of squared differences
     */
    static void apply(float[] a, int values, int targets, int to, int n, int factors, int sums) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            lanes(a, values + lane, targets + lane, to + lane, n, factors + lane, sums + lane);
        }
    }

    private static void lanes(float[] a, int values, int targets, int to, int n, int factors, int sums) {
        FloatVector scale = Lanes.at(a, factors);
        FloatVector even = FloatVector.zero(Lanes.SPECIES);
        FloatVector odd = FloatVector.zero(Lanes.SPECIES);
        int fours = n - n % (4 * Lanes.TILE);
        for (int p = 0; p < fours; p += 4 * Lanes.TILE) {
            FloatVector d0 = Lanes.at(a, values + p).sub(Lanes.at(a, targets + p));
            d0.mul(scale).intoArray(a, to + p);
            FloatVector d1 = Lanes.at(a, values + p + 16).sub(Lanes.at(a, targets + p + 16));
            d1.mul(scale).intoArray(a, to + p + 16);
            FloatVector d2 = Lanes.at(a, values + p + 32).sub(Lanes.at(a, targets + p + 32));
            d2.mul(scale).intoArray(a, to + p + 32);
            FloatVector d3 = Lanes.at(a, values + p + 48).sub(Lanes.at(a, targets + p + 48));
            d3.mul(scale).intoArray(a, to + p + 48);
            even = d2.fma(d2, d0.fma(d0, even));
            odd = d3.fma(d3, d1.fma(d1, odd));
        }
        even.add(odd).intoArray(a, sums);
        for (int p = fours; p < n; p += Lanes.TILE) {
            FloatVector d = Lanes.at(a, values + p).sub(Lanes.at(a, targets + p));
            d.mul(scale).intoArray(a, to + p);
            d.fma(d, Lanes.at(a, sums)).intoArray(a, sums);
        }
    }
}

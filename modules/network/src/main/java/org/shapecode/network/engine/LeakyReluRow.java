package org.shapecode.network.engine;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/** The leaky ReLU, applied to a row. */
final class LeakyReluRow {
    private LeakyReluRow() {}

    /**
     * Writes the row at {@code from}, multiplied by {@code slope} where it is not positive, to {@code to}.
     *
     * <p>The factor is computed from the sign bit (of zeros only the sign counts, as 0 times any factor is 0), because the
     * compiler of JDK 17 occasionally allocates the results of vector comparisons on the heap. The loop is unrolled four
     * times for speed, and so that the method exceeds 325 bytes: larger methods are not inlined, and a loop that is inlined
     * too deep has all its vectors allocated on the heap.
     */
    static void apply(float[] a, int from, int to, int n, float slope) {
        IntVector one = IntVector.broadcast(Lanes.BITS, Lanes.bits(1));
        IntVector change = IntVector.broadcast(Lanes.BITS, Lanes.bits(slope) ^ Lanes.bits(1));
        int fours = n - n % (4 * Lanes.STEP);
        for (int p = 0; p < fours; p += 4 * Lanes.STEP) {
            FloatVector v0 = Lanes.at(a, from + p);
            IntVector s0 = v0.reinterpretAsInts().lanewise(ASHR, 31).lanewise(AND, change);
            v0.mul(s0.lanewise(XOR, one).reinterpretAsFloats()).intoArray(a, to + p);
            FloatVector v1 = Lanes.at(a, from + p + Lanes.STEP);
            IntVector s1 = v1.reinterpretAsInts().lanewise(ASHR, 31).lanewise(AND, change);
            v1.mul(s1.lanewise(XOR, one).reinterpretAsFloats()).intoArray(a, to + p + Lanes.STEP);
            FloatVector v2 = Lanes.at(a, from + p + 2 * Lanes.STEP);
            IntVector s2 = v2.reinterpretAsInts().lanewise(ASHR, 31).lanewise(AND, change);
            v2.mul(s2.lanewise(XOR, one).reinterpretAsFloats()).intoArray(a, to + p + 2 * Lanes.STEP);
            FloatVector v3 = Lanes.at(a, from + p + 3 * Lanes.STEP);
            IntVector s3 = v3.reinterpretAsInts().lanewise(ASHR, 31).lanewise(AND, change);
            v3.mul(s3.lanewise(XOR, one).reinterpretAsFloats()).intoArray(a, to + p + 3 * Lanes.STEP);
        }
        for (int p = fours; p < n; p += Lanes.STEP) {
            FloatVector v = Lanes.at(a, from + p);
            IntVector s = v.reinterpretAsInts().lanewise(ASHR, 31).lanewise(AND, change);
            v.mul(s.lanewise(XOR, one).reinterpretAsFloats()).intoArray(a, to + p);
        }
    }
}

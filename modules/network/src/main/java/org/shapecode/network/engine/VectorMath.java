package org.shapecode.network.engine;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/**
 * Elementary functions of vectors, from additions, multiplications and shifts alone, so that they give the same bits on every
 * processor; the library's own depend on it. Absolute errors are below 2e-7 of the larger of 1 and the result.
 */
final class VectorMath {
    /** Adding it rounds a small number to an integer, in the lowest bits. */
    private static final float ROUNDING = 0x1.8p23f;

    private static final float LOG2_E = 1.442695041f;
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    private static final int EXPONENT_BIAS = 127;
    private static final int MANTISSA_BITS = 23;
    /** The exponent bits of 2^23: a small integer in the mantissa beside them is that integer plus 2^23. */
    private static final int TWO_TO_23 = 0x4B000000;

    private static final int ABSOLUTE = 0x7fffffff;
    private static final int SIGN = 0x80000000;

    private VectorMath() {}

    /** The exponential function (the polynomial is that of Cephes), of arguments clamped to ±87. */
    static FloatVector exp(FloatVector v) {
        FloatVector x = v.max(-87f).min(87f);
        FloatVector shifted = x.fma(all(LOG2_E), all(ROUNDING));
        FloatVector n = shifted.sub(ROUNDING);
        FloatVector r = n.fma(all(-LN2_LOW), n.fma(all(-LN2_HIGH), x));
        FloatVector p = r.fma(all(1.9875691500e-4f), all(1.3981999507e-3f));
        p = p.fma(r, all(8.3334519073e-3f));
        p = p.fma(r, all(4.1665795894e-2f));
        p = p.fma(r, all(1.6666665459e-1f));
        p = p.fma(r, all(5.0000001201e-1f));
        FloatVector mantissa = p.fma(r.mul(r), r).add(1f);
        IntVector power = shifted.reinterpretAsInts()
                .sub(Lanes.bits(ROUNDING) - EXPONENT_BIAS)
                .lanewise(LSHL, MANTISSA_BITS);
        return mantissa.mul(power.reinterpretAsFloats());
    }

    /** log((1 + s) / (1 - s)) for s up to 1/3, by its series. */
    private static FloatVector logRatio(FloatVector s) {
        FloatVector q = s.mul(s);
        FloatVector p = q.fma(all(2f / 13), all(2f / 11));
        p = p.fma(q, all(2f / 9));
        p = p.fma(q, all(2f / 7));
        p = p.fma(q, all(2f / 5));
        p = p.fma(q, all(2f / 3));
        p = p.fma(q, all(2f));
        return p.mul(s);
    }

    /** The natural logarithm of positive normal numbers. */
    static FloatVector log(FloatVector v) {
        IntVector bits = v.reinterpretAsInts();
        FloatVector exponent = bits.lanewise(LSHR, MANTISSA_BITS)
                .lanewise(OR, TWO_TO_23)
                .reinterpretAsFloats()
                .sub(0x1p23f + EXPONENT_BIAS);
        FloatVector m = bits.lanewise(AND, (1 << MANTISSA_BITS) - 1)
                .lanewise(OR, Lanes.bits(1))
                .reinterpretAsFloats();
        FloatVector log = logRatio(m.sub(1f).div(m.add(1f)));
        return exponent.fma(all(LN2_LOW), exponent.fma(all(LN2_HIGH), log));
    }

    /** 1 / (1 + exp(-v)). */
    static FloatVector sigmoid(FloatVector v) {
        return all(1).div(exp(v.neg()).add(1f));
    }

    /** log(1 + exp(v)). */
    static FloatVector softplus(FloatVector v) {
        FloatVector e = exp(absolute(v).neg());
        return logRatio(e.div(e.add(2f))).add(v.max(0f));
    }

    /** The hyperbolic tangent; by its series near 0, where the quotient is inaccurate. */
    static FloatVector tanh(FloatVector v) {
        FloatVector size = absolute(v);
        FloatVector e = exp(size.mul(-2f));
        FloatVector far = all(1).sub(e).div(e.add(1f));
        FloatVector q = size.mul(size);
        FloatVector p = q.fma(all(-17f / 315), all(2f / 15));
        p = p.fma(q, all(-1f / 3));
        FloatVector near = p.mul(q).fma(size, size);
        IntVector sign = v.reinterpretAsInts().lanewise(AND, SIGN);
        return either(size.sub(0.2f), near, far)
                .reinterpretAsInts()
                .lanewise(OR, sign)
                .reinterpretAsFloats();
    }

    /** 1 - exp(-v) for v of at least 0; by its series near 0. */
    static FloatVector oneMinusExp(FloatVector v) {
        FloatVector far = all(1).sub(exp(v.neg()));
        FloatVector p = v.fma(all(-1f / 24), all(1f / 6));
        p = p.fma(v, all(-1f / 2));
        FloatVector near = p.mul(v).fma(v, v);
        return either(v.sub(0.05f), near, far);
    }

    /** 1 where v is positive, else 0. */
    static FloatVector step(FloatVector v) {
        return all(0).sub(v)
                .reinterpretAsInts()
                .lanewise(ASHR, 31)
                .lanewise(AND, Lanes.bits(1))
                .reinterpretAsFloats();
    }

    /** {@code low} where {@code choice} is negative, else {@code high}. For the sign bit see {@link LeakyReluRow}. */
    private static FloatVector either(FloatVector choice, FloatVector low, FloatVector high) {
        IntVector chosen = choice.reinterpretAsInts().lanewise(ASHR, 31);
        IntVector rest = high.reinterpretAsInts();
        return low.reinterpretAsInts()
                .lanewise(XOR, rest)
                .lanewise(AND, chosen)
                .lanewise(XOR, rest)
                .reinterpretAsFloats();
    }

    private static FloatVector absolute(FloatVector v) {
        return v.reinterpretAsInts().lanewise(AND, ABSOLUTE).reinterpretAsFloats();
    }

    static FloatVector all(float value) {
        return FloatVector.broadcast(Lanes.SPECIES, value);
    }
}

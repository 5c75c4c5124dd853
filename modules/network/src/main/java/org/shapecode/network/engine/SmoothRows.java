package org.shapecode.network.engine;

import jdk.incubator.vector.FloatVector;
import org.shapecode.network.api.Activation;

/** The activation functions other than the leaky ReLU, and their derivatives, applied to a row. */
final class SmoothRows {
    private SmoothRows() {}

    /** Replaces a row of {@code n} floats at {@code at} by the function's values. */
    static void apply(Activation activation, float[] a, int at, int n) {
        switch (activation) {
            case ELU -> elu(a, at, n);
            case TANH -> tanh(a, at, n);
            case SIGMOID -> sigmoid(a, at, n);
            case SOFTPLUS -> softplus(a, at, n);
            default -> throw new IllegalArgumentException(activation + " is not smooth");
        }
    }

    private static void elu(float[] a, int at, int n) {
        for (int p = at; p < at + n; p += Lanes.STEP) {
            FloatVector v = Lanes.at(a, p);
            VectorMath.exp(v.min(0f)).sub(1f).add(v.max(0f)).intoArray(a, p);
        }
    }

    private static void tanh(float[] a, int at, int n) {
        for (int p = at; p < at + n; p += Lanes.STEP) {
            VectorMath.tanh(Lanes.at(a, p)).intoArray(a, p);
        }
    }

    private static void sigmoid(float[] a, int at, int n) {
        for (int p = at; p < at + n; p += Lanes.STEP) {
            VectorMath.sigmoid(Lanes.at(a, p)).intoArray(a, p);
        }
    }

    private static void softplus(float[] a, int at, int n) {
        for (int p = at; p < at + n; p += Lanes.STEP) {
            VectorMath.softplus(Lanes.at(a, p)).intoArray(a, p);
        }
    }

    /** Writes the derivatives at a row of values to the row at {@code to}. */
    static void derivative(Activation activation, float[] a, int values, int to, int n) {
        switch (activation) {
            case ELU -> eluDerivative(a, values, to, n);
            case TANH -> tanhDerivative(a, values, to, n);
            case SIGMOID -> sigmoidDerivative(a, values, to, n);
            case SOFTPLUS -> softplusDerivative(a, values, to, n);
            default -> throw new IllegalArgumentException(activation + " is not smooth");
        }
    }

    private static void eluDerivative(float[] a, int values, int to, int n) {
        for (int p = 0; p < n; p += Lanes.STEP) {
            Lanes.at(a, values + p).min(0f).add(1f).intoArray(a, to + p);
        }
    }

    private static void tanhDerivative(float[] a, int values, int to, int n) {
        FloatVector one = VectorMath.all(1);
        for (int p = 0; p < n; p += Lanes.STEP) {
            FloatVector y = Lanes.at(a, values + p);
            y.neg().fma(y, one).intoArray(a, to + p);
        }
    }

    private static void sigmoidDerivative(float[] a, int values, int to, int n) {
        for (int p = 0; p < n; p += Lanes.STEP) {
            FloatVector y = Lanes.at(a, values + p);
            y.neg().fma(y, y).intoArray(a, to + p);
        }
    }

    private static void softplusDerivative(float[] a, int values, int to, int n) {
        for (int p = 0; p < n; p += Lanes.STEP) {
            VectorMath.oneMinusExp(Lanes.at(a, values + p)).intoArray(a, to + p);
        }
    }

    /**
     * Writes the second derivatives at a row of values to the row at {@code to}.
     *
     * @param derivatives position of the row of first derivatives
     */
    static void secondDerivative(Activation activation, float[] a, int values, int derivatives, int to, int n) {
        for (int p = 0; p < n; p += Lanes.STEP) {
            FloatVector y = Lanes.at(a, values + p);
            FloatVector d = Lanes.at(a, derivatives + p);
            FloatVector second = switch (activation) {
                case ELU -> d.sub(VectorMath.step(y));
                case TANH -> y.mul(-2f).mul(d);
                case SIGMOID -> y.mul(-2f).add(1f).mul(d);
                case SOFTPLUS -> d.neg().fma(d, d);
                default -> throw new IllegalArgumentException(activation + " is not smooth");
            };
            second.intoArray(a, to + p);
        }
    }
}

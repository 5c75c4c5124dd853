package org.shapecode.network.api;

import org.shapecode.core.plugin.Label;

/** An activation function, applied to every number of a layer's output. */
public enum Activation {
    /** The identity. */
    NONE,
    /** max(v, slope v). */
    @Label("Leaky ReLU")
    LEAKY_RELU,
    /** max(v, 0). */
    @Label("ReLU")
    RELU,
    /** v where it is positive, else exp(v) - 1. */
    @Label("ELU")
    ELU,
    /** The hyperbolic tangent. */
    TANH,
    /** 1 / (1 + exp(-v)). */
    SIGMOID,
    /** log(1 + exp(v)). */
    SOFTPLUS;

    /** The function at v; {@code slope} is the negative slope of the leaky ReLU and ignored by the others. */
    public double value(double v, double slope) {
        return switch (this) {
            case NONE -> v;
            case LEAKY_RELU -> Math.max(v, slope * v);
            case RELU -> Math.max(v, 0);
            case ELU -> v > 0 ? v : StrictMath.expm1(v);
            case TANH -> StrictMath.tanh(v);
            case SIGMOID -> 1 / (1 + StrictMath.exp(-v));
            case SOFTPLUS -> Math.max(v, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(v)));
        };
    }

    /** The derivative, from the function's value y; where there is none, that for negative v. */
    public double derivative(double y, double slope) {
        return switch (this) {
            case NONE -> 1;
            case LEAKY_RELU -> y > 0 ? 1 : slope;
            case RELU -> y > 0 ? 1 : 0;
            case ELU -> y > 0 ? 1 : y + 1;
            case TANH -> 1 - y * y;
            case SIGMOID -> y * (1 - y);
            case SOFTPLUS -> -StrictMath.expm1(-y);
        };
    }

    /** The second derivative, from the function's value y. */
    public double secondDerivative(double y) {
        return switch (this) {
            case NONE, LEAKY_RELU, RELU -> 0;
            case ELU -> y > 0 ? 0 : y + 1;
            case TANH -> -2 * y * (1 - y * y);
            case SIGMOID -> y * (1 - y) * (1 - 2 * y);
            case SOFTPLUS -> -StrictMath.expm1(-y) * StrictMath.exp(-y);
        };
    }

    /**
     * The slope where v is negative, of a function of two straight parts: 1 if there is one part only.
     *
     * @param slope the negative slope of the leaky ReLU
     * @throws IllegalStateException if the function is curved
     */
    public float slopeBelow(double slope) {
        return switch (this) {
            case NONE -> 1;
            case LEAKY_RELU -> (float) slope;
            case RELU -> 0;
            default -> throw new IllegalStateException(this + " is curved");
        };
    }

    /** Whether the second derivative is not 0 everywhere. */
    public boolean isCurved() {
        return this == ELU || this == TANH || this == SIGMOID || this == SOFTPLUS;
    }
}

package org.shapecode.network.spi;

import org.hipparchus.random.RandomGenerator;

/**
 * Any other arithmetic, in double precision, one image at a time: slower than the other forms by orders of magnitude.
 *
 * <p>All methods may be called by several threads at once. Arrays hold one image, {@code [channel][row][column]}.
 */
public non-sealed interface CustomForm extends LayerForm {
    /** Draws the initial parameters; all 0 unless overridden. */
    default double[] initial(RandomGenerator random) {
        return new double[parameterCount()];
    }

    /** Computes the output; {@code output} is zero at first. */
    void forward(double[] parameters, double[] input, double[] output);

    /**
     * Adds the gradients of a loss.
     *
     * @param outputGradient with respect to the output
     * @param gradient in and out: with respect to the parameters
     * @param inputGradient out, zero at first: with respect to the input
     */
    void backward(
            double[] parameters, double[] input, double[] outputGradient, double[] gradient, double[] inputGradient);

    /**
     * The derivatives that penalties on dz/dx need; null unless overridden, and such penalties are then refused with this
     * layer in an encoder.
     */
    default Tangents tangents() {
        return null;
    }

    /** The directional derivative of the layer, and its gradients. */
    interface Tangents {
        /** Computes the derivative of the output along {@code direction}, a change of the input. */
        void forward(double[] parameters, double[] input, double[] direction, double[] output);

        /**
         * Adds the gradients of a scalar that depends on the directional derivative.
         *
         * @param outputGradient of the scalar with respect to the directional derivative of the output
         * @param gradient in and out: with respect to the parameters
         * @param inputGradient in and out: with respect to the input
         * @param directionGradient out, zero at first: with respect to the direction
         */
        void backward(
                double[] parameters,
                double[] input,
                double[] direction,
                double[] outputGradient,
                double[] gradient,
                double[] inputGradient,
                double[] directionGradient);
    }
}

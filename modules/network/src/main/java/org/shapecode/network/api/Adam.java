package org.shapecode.network.api;

/**
 * The state of Adam (Kingma and Ba, 2015, algorithm 1) on one flat vector of parameters.
 *
 * @see Optimiser
 */
final class Adam {
    /** Smaller moments are 0: denormal floats are slow and change nothing. */
    private static final float NEGLIGIBLE = 1e-30f;

    final Optimiser optimiser;
    final float[] mean;
    final float[] square;
    int iteration;

    Adam(Optimiser optimiser, int parameters) {
        this.optimiser = optimiser;
        this.mean = new float[parameters];
        this.square = new float[parameters];
    }

    void update(float[] parameters, float[] gradient) {
        iteration++;
        double beta1 = optimiser.beta1();
        double beta2 = optimiser.beta2();
        double correction1 = 1 - StrictMath.pow(beta1, iteration);
        double correction2 = Math.sqrt(1 - StrictMath.pow(beta2, iteration));
        double rate = optimiser.rate() * correction2 / correction1;
        double epsilon = optimiser.epsilon() * correction2;
        for (int i = 0; i < parameters.length; i++) {
            double g = gradient[i];
            mean[i] = flushed(beta1 * mean[i] + (1 - beta1) * g);
            square[i] = flushed(beta2 * square[i] + (1 - beta2) * g * g);
            parameters[i] -= (float) (rate * mean[i] / (Math.sqrt(square[i]) + epsilon));
        }
    }

    private static float flushed(double value) {
        return Math.abs(value) < NEGLIGIBLE ? 0 : (float) value;
    }
}

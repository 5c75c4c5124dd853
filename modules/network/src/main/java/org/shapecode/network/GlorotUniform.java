package org.shapecode.network;

import org.hipparchus.random.RandomGenerator;
import org.shapecode.network.api.StackSpec;

/** Glorot-uniform weights: within sqrt(6 / (fan in + fan out)) of 0 (Glorot and Bengio, 2010); biases stay 0. */
final class GlorotUniform {
    private GlorotUniform() {}

    /** Draws the kernels of a stack whose parameters start at {@code start}. */
    static void fill(StackSpec spec, float[] parameters, int start, RandomGenerator random) {
        for (int layer = 0; layer < spec.layers(); layer++) {
            int taps = spec.kernelRows() * 3;
            int fans = taps * (spec.depths().get(layer) + spec.depths().get(layer + 1));
            double limit = Math.sqrt(6.0 / fans);
            int from = start + spec.kernelOffset(layer);
            for (int i = 0; i < spec.kernelLength(layer); i++) {
                parameters[from + i] = (float) (limit * (2 * random.nextDouble() - 1));
            }
        }
    }
}

package org.shapecode.network.engine;

import java.util.Arrays;
import java.util.Random;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.NormalisationForm;

/** Parameters and steps of networks for the tests. */
final class LayerSteps {
    private LayerSteps() {}

    /** Random parameters, of a size that keeps activations near 1; variances are positive. */
    static float[] parameters(NetworkSpec spec, Random random) {
        float[] parameters = SampleImages.floats(random, spec.parameterCount(), 0.4);
        for (int layer = 0; layer < spec.layers(); layer++) {
            if (spec.form(layer) instanceof NormalisationForm form) {
                int channels = form.input().channels();
                for (int i = 0; i < channels; i++) {
                    parameters[spec.offset(layer) + 3 * channels + i] = 0.5f + random.nextFloat();
                }
            }
        }
        return parameters;
    }

    /** Sets the part of a gradient that moves running statistics to 0. */
    static void clearStatistics(NetworkSpec spec, float[] gradient) {
        for (int layer = 0; layer < spec.layers(); layer++) {
            if (spec.form(layer) instanceof NormalisationForm form) {
                int channels = form.input().channels();
                int from = spec.offset(layer) + 2 * channels;
                Arrays.fill(gradient, from, from + 2 * channels, 0);
            }
        }
    }

    /** The parameters after two steps of gradient descent against targets, and the losses as two more numbers. */
    static float[] twoSteps(NetworkSpec spec, float[] start, float[] inputs, float[] targets, int threads) {
        float[] parameters = start.clone();
        float[] gradient = new float[parameters.length];
        float[] result = Arrays.copyOf(parameters, parameters.length + 2);
        try (LayerEngine engine = new LayerEngine(spec, threads)) {
            for (int step = 0; step < 2; step++) {
                result[parameters.length + step] = (float) engine.fit(parameters, inputs, targets, null, gradient);
                for (int i = 0; i < parameters.length; i++) {
                    parameters[i] -= 1e-4f * gradient[i];
                }
            }
        }
        System.arraycopy(parameters, 0, result, 0, parameters.length);
        return result;
    }
}

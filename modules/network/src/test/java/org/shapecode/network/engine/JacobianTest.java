package org.shapecode.network.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the gradient of u · J v with finite differences of the reference stack's input gradient. */
class JacobianTest {
    private static final int IMAGES = 5;

    @ParameterizedTest
    @MethodSource("org.shapecode.network.engine.Cases#stacks")
    void gradientOfTheJacobian(StackSpec spec) {
        Random random = new Random(13);
        float[] parameters = SampleImages.floats(random, spec.parameterCount(), 0.4);
        float[] inputs = SampleImages.floats(random, IMAGES * spec.inputLength(), 1);
        float[] weights = SampleImages.floats(random, IMAGES * spec.outputLength(), 1);
        float[] tangents = SampleImages.floats(random, IMAGES * spec.inputLength(), 1);
        float[] gradient = new float[spec.parameterCount()];
        gradient[0] = 1;
        try (StackEngine engine = new StackEngine(spec, 2)) {
            engine.addJacobianGradient(parameters, inputs, null, weights, tangents, gradient);
        }
        gradient[0] -= 1;
        double[] varied = SampleImages.doubles(parameters, 0, parameters.length);
        double[] expected = new double[varied.length];
        double step = 1e-7;
        for (int i = 0; i < varied.length; i++) {
            double at = varied[i];
            varied[i] = at + step;
            expected[i] = value(spec, varied, inputs, weights, tangents);
            varied[i] = at - step;
            expected[i] = (expected[i] - value(spec, varied, inputs, weights, tangents)) / (2 * step);
            varied[i] = at;
        }
        assertEquals(0, SampleImages.difference(expected, gradient, 0), 2e-4);
    }

    private static double value(
            StackSpec spec, double[] parameters, float[] inputs, float[] weights, float[] tangents) {
        double sum = 0;
        for (int n = 0; n < IMAGES; n++) {
            double[] jacobian = new PlainStack(spec)
                    .backward(
                            parameters,
                            SampleImages.doubles(inputs, n * spec.inputLength(), spec.inputLength()),
                            SampleImages.doubles(weights, n * spec.outputLength(), spec.outputLength()))
                    .input();
            for (int i = 0; i < jacobian.length; i++) {
                sum += jacobian[i] * tangents[n * jacobian.length + i];
            }
        }
        return sum;
    }
}

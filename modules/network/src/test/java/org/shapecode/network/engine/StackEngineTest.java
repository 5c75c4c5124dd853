package org.shapecode.network.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the engine with the reference implementation, for one stack. */
class StackEngineTest {
    private static final double TOLERANCE = 1e-4;
    private static final int IMAGES = 23;

    private final Random random = new Random(11);
    private final int[] batch = random.ints(19, 0, IMAGES).toArray();

    @ParameterizedTest
    @MethodSource("org.shapecode.network.engine.Cases#stacks")
    void activationsAtEveryLevel(StackSpec spec) {
        float[] parameters = parameters(spec);
        float[] inputs = SampleImages.floats(random, IMAGES * spec.inputLength(), 1);
        try (StackEngine engine = new StackEngine(spec, 2)) {
            for (int level = 0; level <= spec.layers(); level++) {
                float[] values = new float[batch.length * spec.length(level)];
                engine.activations(parameters, inputs, batch, level, values);
                for (int n = 0; n < batch.length; n++) {
                    double[] expected = plain(spec, parameters, inputs, batch[n])[level];
                    assertEquals(0, SampleImages.difference(expected, values, n * expected.length), TOLERANCE);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.shapecode.network.engine.Cases#stacks")
    void gradientsOfParametersAndInput(StackSpec spec) {
        float[] parameters = parameters(spec);
        float[] inputs = SampleImages.floats(random, IMAGES * spec.inputLength(), 1);
        float[] outputGradient = SampleImages.floats(random, batch.length * spec.outputLength(), 1);
        float[] gradient = new float[spec.parameterCount()];
        float[] inputGradient = new float[batch.length * spec.inputLength()];
        try (StackEngine engine = new StackEngine(spec, 2)) {
            engine.backward(parameters, inputs, batch, outputGradient, gradient, inputGradient);
        }
        double[] expected = new double[spec.parameterCount()];
        for (int n = 0; n < batch.length; n++) {
            PlainStack.Gradients gradients = new PlainStack(spec)
                    .backward(
                            SampleImages.doubles(parameters, 0, parameters.length),
                            SampleImages.doubles(inputs, batch[n] * spec.inputLength(), spec.inputLength()),
                            SampleImages.doubles(outputGradient, n * spec.outputLength(), spec.outputLength()));
            add(expected, gradients.parameters());
            assertEquals(
                    0, SampleImages.difference(gradients.input(), inputGradient, n * spec.inputLength()), TOLERANCE);
        }
        assertEquals(0, SampleImages.difference(expected, gradient, 0), TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("org.shapecode.network.engine.Cases#stacks")
    void fitToTargets(StackSpec spec) {
        float[] parameters = parameters(spec);
        float[] inputs = SampleImages.floats(random, IMAGES * spec.inputLength(), 1);
        float[] targets = SampleImages.floats(random, IMAGES * spec.outputLength(), 1);
        float[] gradient = new float[spec.parameterCount()];
        double error;
        try (StackEngine engine = new StackEngine(spec, 2)) {
            error = engine.fit(parameters, inputs, targets, batch, gradient);
        }
        double[] expected = new double[spec.parameterCount()];
        double sum = 0;
        for (int image : batch) {
            double[] outputs = plain(spec, parameters, inputs, image)[spec.layers()];
            double[] delta = new double[outputs.length];
            for (int i = 0; i < outputs.length; i++) {
                double difference = outputs[i] - targets[image * spec.outputLength() + i];
                delta[i] = 2 * difference / batch.length;
                sum += difference * difference / batch.length;
            }
            double[] input = SampleImages.doubles(inputs, image * spec.inputLength(), spec.inputLength());
            double[] all = SampleImages.doubles(parameters, 0, parameters.length);
            add(expected, new PlainStack(spec).backward(all, input, delta).parameters());
        }
        assertEquals(sum, error, TOLERANCE * sum);
        assertEquals(0, SampleImages.difference(expected, gradient, 0), TOLERANCE);
    }

    private float[] parameters(StackSpec spec) {
        return SampleImages.floats(random, spec.parameterCount(), 0.4);
    }

    static double[][] plain(StackSpec spec, float[] parameters, float[] inputs, int image) {
        double[] input = SampleImages.doubles(inputs, image * spec.inputLength(), spec.inputLength());
        return new PlainStack(spec).activations(SampleImages.doubles(parameters, 0, spec.parameterCount()), input);
    }

    private static void add(double[] sum, double[] values) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i];
        }
    }
}

package org.shapecode.network.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the fused step with two reference stacks. */
class AutoencoderEngineTest {
    private static final double TOLERANCE = 1e-4;
    private final Random random = new Random(17);

    @ParameterizedTest
    @MethodSource("org.shapecode.network.engine.Cases#pairs")
    void aStepGivesTheLossAndItsGradient(Cases.Pair pair) {
        StackSpec encoder = pair.encoder();
        StackSpec decoder = pair.decoder();
        int pixels = encoder.inputLength();
        int length = encoder.outputLength();
        int images = pair.batch() + 3;
        int[] batch = random.ints(pair.batch(), 0, images).toArray();
        float[] parameters = SampleImages.floats(random, pair.parameterCount(), 0.4);
        float[] inputs = SampleImages.floats(random, images * pixels, 1);
        float[] codeGradient = SampleImages.floats(random, batch.length * length, 1);
        float[] gradient = new float[pair.parameterCount()];
        float[] codes = new float[batch.length * length];
        double error;
        try (AutoencoderEngine engine = new AutoencoderEngine(encoder, decoder, 2)) {
            error = engine.step(parameters, inputs, batch, gradient, codes, codeGradient);
        }

        double[] first = SampleImages.doubles(parameters, 0, encoder.parameterCount());
        double[] second = SampleImages.doubles(parameters, encoder.parameterCount(), decoder.parameterCount());
        double[] expected = new double[pair.parameterCount()];
        double sum = 0;
        for (int n = 0; n < batch.length; n++) {
            double[] x = SampleImages.doubles(inputs, batch[n] * pixels, pixels);
            double[] z = new PlainStack(encoder).forward(first, x);
            double[] y = new PlainStack(decoder).forward(second, z);
            for (int i = 0; i < pixels; i++) {
                sum += (y[i] - x[i]) * (y[i] - x[i]) / batch.length;
                y[i] = 2 * (y[i] - x[i]) / batch.length;
            }
            PlainStack.Gradients back = new PlainStack(decoder).backward(second, z, y);
            double[] delta = back.input();
            for (int i = 0; i < length; i++) {
                delta[i] += codeGradient[n * length + i];
            }
            add(expected, encoder.parameterCount(), back.parameters());
            add(expected, 0, new PlainStack(encoder).backward(first, x, delta).parameters());
            assertEquals(0, SampleImages.difference(z, codes, n * length), TOLERANCE);
        }
        assertEquals(sum, error, TOLERANCE * sum);
        assertEquals(0, SampleImages.difference(expected, gradient, 0), TOLERANCE);
    }

    @Test
    void encodeAndDecodeReadTheirPartsOfTheVector() {
        Cases.Pair pair = Cases.pair(2, 8, List.of(1, 3, 2), true, 0.2f, 0);
        float[] parameters = SampleImages.floats(random, pair.parameterCount(), 0.4);
        float[] inputs = SampleImages.floats(random, 18 * 64, 1);
        float[] codes = new float[18 * 8];
        float[] outputs = new float[18 * 64];
        try (AutoencoderEngine engine = new AutoencoderEngine(pair.encoder(), pair.decoder(), 2)) {
            engine.encode(parameters, inputs, null, codes);
            engine.decode(parameters, codes, outputs);
            float[] stepCodes = new float[codes.length];
            double error = engine.step(parameters, inputs, null, new float[parameters.length], stepCodes, null);
            assertArrayEquals(codes, stepCodes);
            double sum = 0;
            for (int i = 0; i < inputs.length; i++) {
                sum += Math.pow(inputs[i] - outputs[i], 2);
            }
            assertEquals(sum / 18, error, TOLERANCE * error);
        }
    }

    @Test
    void stacksMustFitEachOther() {
        Cases.Pair pair = Cases.pair(2, 8, List.of(1, 3, 2), true, 0.2f, 0);
        Cases.Pair other = Cases.pair(2, 8, List.of(1, 3, 1), true, 0.2f, 0);
        assertThrows(IllegalArgumentException.class, () -> new AutoencoderEngine(pair.encoder(), other.decoder(), 1));
    }

    private static void add(double[] sum, int from, double[] values) {
        for (int i = 0; i < values.length; i++) {
            sum[from + i] += values[i];
        }
    }
}

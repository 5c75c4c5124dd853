package org.shapecode.network.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.network.api.Part;

/** Compares the gradients of the reference implementation with finite differences, in double precision. */
class PlainStackTest {
    @ParameterizedTest
    @CsvSource({
        "ENCODER, 1, true, 0.2", "ENCODER, 2, true, 0.2", "ENCODER, 2, false, 1",
        "DECODER, 1, true, 0.2", "DECODER, 2, true, 0.2", "DECODER, 2, false, 0.5"
    })
    void gradientsMatchFiniteDifferences(Part part, int dimensions, boolean bias, float slope) {
        StackSpec spec = new StackSpec(part, dimensions, 8, List.of(2, 3, 1), bias, slope);
        PlainStack stack = new PlainStack(spec);
        Random random = new Random(7);
        double[] parameters =
                SampleImages.doubles(SampleImages.floats(random, spec.parameterCount(), 0.5), 0, spec.parameterCount());
        double[] input =
                SampleImages.doubles(SampleImages.floats(random, spec.inputLength(), 1), 0, spec.inputLength());
        double[] weights =
                SampleImages.doubles(SampleImages.floats(random, spec.outputLength(), 1), 0, spec.outputLength());

        PlainStack.Gradients gradients = stack.backward(parameters, input, weights);

        for (int i = 0; i < parameters.length; i++) {
            assertEquals(
                    slopeAt(stack, parameters, i, parameters, input, weights),
                    gradients.parameters()[i],
                    1e-5);
        }
        for (int i = 0; i < input.length; i++) {
            assertEquals(
                    slopeAt(stack, input, i, parameters, input, weights),
                    gradients.input()[i],
                    1e-5);
        }
    }

    private static double slopeAt(
            PlainStack stack, double[] varied, int i, double[] parameters, double[] input, double[] weights) {
        double step = 1e-6;
        double at = varied[i];
        varied[i] = at + step;
        double above = dot(weights, stack.forward(parameters, input));
        varied[i] = at - step;
        double below = dot(weights, stack.forward(parameters, input));
        varied[i] = at;
        return (above - below) / (2 * step);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

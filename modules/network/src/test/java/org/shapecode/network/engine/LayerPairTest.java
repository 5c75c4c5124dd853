package org.shapecode.network.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.Part;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.spi.NetworkSpec;

/** Compares steps of an encoder and a decoder of mixed layers with the reference, for every loss. */
class LayerPairTest {
    private static final int IMAGES = 21;
    private static final double TOLERANCE = 2e-4;
    private static final NetworkSpec ENCODER = new NetworkSpec(
            Part.ENCODER,
            new Extent(2, 1, 9, 9),
            List.of(
                    new Convolution(3, 3, 2, List.of(), true, Activation.LEAKY_RELU, 0.05),
                    new BatchNormalisation(0.9, 1e-3, Activation.TANH, 0),
                    new Flatten(),
                    new Dense(2, true, Activation.NONE, 0)));
    private static final NetworkSpec DECODER = new NetworkSpec(
            Part.DECODER,
            ENCODER.output(),
            List.of(
                    new Dense(18, true, Activation.SOFTPLUS, 0),
                    new Reshape(2, 3),
                    new TransposedConvolution(3, 4, 2, List.of(2), 1, false, Activation.ELU, 0),
                    new TransposedConvolution(1, 3, 2, List.of(1), 0, true, Activation.SIGMOID, 0)));

    @ParameterizedTest
    @EnumSource
    void aStepGivesTheLossAndItsGradient(Loss loss) {
        Random random = new Random(3);
        int split = ENCODER.parameterCount();
        float[] parameters = new float[split + DECODER.parameterCount()];
        System.arraycopy(LayerSteps.parameters(ENCODER, random), 0, parameters, 0, split);
        System.arraycopy(LayerSteps.parameters(DECODER, random), 0, parameters, split, DECODER.parameterCount());
        float[] images = new float[IMAGES * 81];
        for (int i = 0; i < images.length; i++) {
            images[i] = random.nextFloat();
        }
        float[] codeGradient = SampleImages.floats(random, IMAGES * 2, 0.1);
        float[] codes = new float[IMAGES * 2];
        float[] gradient = new float[parameters.length];
        double found;
        try (PairEngine engine = Engines.of(ENCODER, DECODER, loss, 2)) {
            found = engine.step(parameters, images, null, gradient, codes, codeGradient);
            float[] again = new float[codes.length];
            engine.encoder().forwardInTraining(parameters, images, null, again);
            assertArrayEquals(codes, again);
        }

        double[][] inputs = new double[IMAGES][];
        for (int n = 0; n < IMAGES; n++) {
            inputs[n] = SampleImages.doubles(images, n * 81, 81);
        }
        PlainNetwork encoder = new PlainNetwork(ENCODER, SampleImages.doubles(parameters, 0, split), inputs, true);
        double[] second = SampleImages.doubles(parameters, split, DECODER.parameterCount());
        PlainNetwork decoder = new PlainNetwork(DECODER, second, encoder.outputs(), true);
        double expected = 0;
        double[][] delta = new double[IMAGES][81];
        for (int n = 0; n < IMAGES; n++) {
            for (int i = 0; i < 81; i++) {
                double x = inputs[n][i];
                double y = decoder.outputs()[n][i];
                expected += value(loss, x, y) / IMAGES;
                delta[n][i] = derivative(loss, x, y) / IMAGES;
            }
        }
        double[] after = new double[second.length];
        double[][] below = decoder.backward(delta, after);
        for (int n = 0; n < IMAGES; n++) {
            below[n][0] += codeGradient[2 * n];
            below[n][1] += codeGradient[2 * n + 1];
        }
        double[] before = new double[split];
        encoder.backward(below, before);
        LayerSteps.clearStatistics(ENCODER, gradient);
        assertEquals(expected, found, TOLERANCE * expected);
        assertEquals(0, SampleImages.difference(before, gradient, 0), TOLERANCE);
        assertEquals(0, SampleImages.difference(after, gradient, split), TOLERANCE);
    }

    private static double value(Loss loss, double x, double y) {
        return switch (loss) {
            case SUM_OF_SQUARES -> (x - y) * (x - y);
            case MEAN_OF_SQUARES -> (x - y) * (x - y) / 81;
            case CROSS_ENTROPY -> -x * Math.log(y) - (1 - x) * Math.log(1 - y);
        };
    }

    private static double derivative(Loss loss, double x, double y) {
        return switch (loss) {
            case SUM_OF_SQUARES -> 2 * (y - x);
            case MEAN_OF_SQUARES -> 2 * (y - x) / 81;
            case CROSS_ENTROPY -> (y - x) / (y * (1 - y));
        };
    }
}

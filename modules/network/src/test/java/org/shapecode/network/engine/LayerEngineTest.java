package org.shapecode.network.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shapecode.network.spi.NetworkSpec;

/** Compares the engine with the reference: every kind of layer near its edges, and random networks. */
class LayerEngineTest {
    private static final double TOLERANCE = 2e-4;
    private static final int IMAGES = 19;
    private final Random random = new Random(7);

    static Stream<NetworkSpec> networks() {
        return Stream.concat(LayerCases.single(), LongStream.range(0, 60).mapToObj(LayerCases::random));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void outputsAndGradientsAreThoseOfTheReference(NetworkSpec spec) {
        float[] parameters = parameters(spec);
        float[] inputs = SampleImages.floats(random, (IMAGES + 2) * spec.inputLength(), 1);
        int[] batch = random.ints(IMAGES, 0, IMAGES + 2).toArray();
        float[] weights = SampleImages.floats(random, IMAGES * spec.outputLength(), 1);
        float[] outputs = new float[IMAGES * spec.outputLength()];
        float[] inferred = new float[outputs.length];
        float[] gradient = new float[spec.parameterCount()];
        float[] below = new float[IMAGES * spec.inputLength()];
        try (LayerEngine engine = new LayerEngine(spec, 2)) {
            engine.forwardInTraining(parameters, inputs, batch, outputs);
            engine.forward(parameters, inputs, batch, inferred);
            engine.backward(parameters, inputs, batch, weights, gradient, below);
        }

        double[][] images = new double[IMAGES][];
        double[][] deltas = new double[IMAGES][];
        for (int n = 0; n < IMAGES; n++) {
            images[n] = SampleImages.doubles(inputs, batch[n] * spec.inputLength(), spec.inputLength());
            deltas[n] = SampleImages.doubles(weights, n * spec.outputLength(), spec.outputLength());
        }
        double[] exact = SampleImages.doubles(parameters, 0, parameters.length);
        PlainNetwork plain = new PlainNetwork(spec, exact, images, true);
        double[] expected = new double[exact.length];
        double[][] expectedBelow = plain.backward(deltas, expected);
        assertEquals(0, SampleImages.difference(flat(plain.outputs()), outputs, 0), TOLERANCE, "outputs");
        double[] outside = flat(new PlainNetwork(spec, exact, images, false).outputs());
        assertEquals(0, SampleImages.difference(outside, inferred, 0), TOLERANCE, "outputs outside training");
        assertEquals(0, SampleImages.difference(flat(expectedBelow), below, 0), TOLERANCE, "input gradient");
        LayerSteps.clearStatistics(spec, gradient);
        assertEquals(0, SampleImages.difference(expected, gradient, 0), TOLERANCE, "gradient");
    }

    static Stream<NetworkSpec> random() {
        return LongStream.range(0, 60).mapToObj(LayerCases::random);
    }

    @ParameterizedTest
    @MethodSource("random")
    void theBitsDoNotDependOnTheThreads(NetworkSpec spec) {
        float[] parameters = parameters(spec);
        float[] inputs = SampleImages.floats(random, 40 * spec.inputLength(), 1);
        float[] targets = SampleImages.floats(random, 40 * spec.outputLength(), 1);
        assertArrayEquals(
                LayerSteps.twoSteps(spec, parameters, inputs, targets, 1),
                LayerSteps.twoSteps(spec, parameters, inputs, targets, 2));
    }

    private float[] parameters(NetworkSpec spec) {
        return LayerSteps.parameters(spec, random);
    }

    private static double[] flat(double[][] values) {
        return Stream.of(values).flatMapToDouble(Arrays::stream).toArray();
    }
}

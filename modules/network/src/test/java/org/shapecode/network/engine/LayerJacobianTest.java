package org.shapecode.network.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.spi.NetworkSpec;

/** Compares the gradient of u · J v with finite differences of the reference's directional derivatives. */
class LayerJacobianTest {
    private static final double STEP = 1e-5;
    private static final double TOLERANCE = 2e-3;
    private static final int IMAGES = 3;
    private final Random random = new Random(11);

    static Stream<NetworkSpec> networks() {
        Stream<NetworkSpec> each = Stream.of(true, false)
                .flatMap(frozen -> Stream.of(Activation.values()).map(activation -> network(activation, frozen)));
        return Stream.concat(
                each,
                LongStream.range(100, 140)
                        .mapToObj(LayerCases::random)
                        .filter(spec -> spec.parameterCount() > 0 && spec.parameterCount() < 200));
    }

    private static NetworkSpec network(Activation activation, boolean frozen) {
        return new NetworkSpec(
                Part.ENCODER,
                new Extent(2, 1, 6, 6),
                List.of(
                        new Convolution(2, 3, 2, List.of(1), true, activation, 0.2),
                        new BatchNormalisation(0.9, 1e-3, activation, 0.1, frozen),
                        new Flatten(),
                        new Dense(3, true, activation, 0.3),
                        new Dense(2, true, Activation.TANH, 0)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theGradientIsThatOfTheDirectionalDerivative(NetworkSpec spec) {
        float[] parameters = LayerSteps.parameters(spec, random);
        float[] inputs = SampleImages.floats(random, IMAGES * spec.inputLength(), 1);
        float[] weights = SampleImages.floats(random, IMAGES * spec.outputLength(), 1);
        float[] tangents = SampleImages.floats(random, IMAGES * spec.inputLength(), 1);
        float[] gradient = new float[parameters.length];
        try (LayerEngine engine = new LayerEngine(spec, 1)) {
            engine.addJacobianGradient(parameters, inputs, null, weights, tangents, gradient);
        }
        double[] exact = SampleImages.doubles(parameters, 0, parameters.length);
        double[] expected = new double[exact.length];
        for (int i = 0; i < exact.length; i++) {
            double before = exact[i];
            exact[i] = before + STEP;
            double above = along(spec, exact, inputs, weights, tangents);
            exact[i] = before - STEP;
            double below = along(spec, exact, inputs, weights, tangents);
            exact[i] = before;
            expected[i] = (above - below) / (2 * STEP);
        }
        // The engine need not compute what a frozen layer does not learn.
        spec.frozen().forEach(i -> expected[i] = gradient[i]);
        assertEquals(0, SampleImages.difference(expected, gradient, 0), TOLERANCE);
    }

    private static double along(
            NetworkSpec spec, double[] parameters, float[] inputs, float[] weights, float[] directions) {
        double[][] images = new double[IMAGES][];
        double[][] moves = new double[IMAGES][];
        for (int n = 0; n < IMAGES; n++) {
            images[n] = SampleImages.doubles(inputs, n * spec.inputLength(), spec.inputLength());
            moves[n] = SampleImages.doubles(directions, n * spec.inputLength(), spec.inputLength());
        }
        double[][] outputs = new PlainNetwork(spec, parameters, images, true).tangents(moves);
        double sum = 0;
        for (int n = 0; n < IMAGES; n++) {
            for (int i = 0; i < outputs[n].length; i++) {
                sum += outputs[n][i] * weights[n * spec.outputLength() + i];
            }
        }
        return sum;
    }
}

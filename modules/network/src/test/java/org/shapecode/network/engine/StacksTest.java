package org.shapecode.network.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shapecode.network.ExampleNetworks;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.Part;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;

class StacksTest {
    private static final Extent IMAGE = new Extent(2, 1, 8, 8);
    private static final Convolution HALVING = new Convolution(2, 3, 2, List.of(1), true, Activation.LEAKY_RELU, 0.2);

    @ParameterizedTest
    @MethodSource("org.shapecode.network.engine.Cases#stacks")
    void stacksAreRecognised(StackSpec stack) {
        assertEquals(Optional.of(stack), Stacks.recognise(ExampleNetworks.of(stack)));
        assertInstanceOf(StackEngine.class, Engines.of(ExampleNetworks.of(stack), 1));
    }

    @ParameterizedTest
    @MethodSource("org.shapecode.network.engine.Cases#pairs")
    void pairsOfStacksAreTrainedTogether(Cases.Pair pair) {
        NetworkSpec encoder = ExampleNetworks.of(pair.encoder());
        NetworkSpec decoder = ExampleNetworks.of(pair.decoder());
        assertInstanceOf(AutoencoderEngine.class, Engines.of(encoder, decoder, Loss.SUM_OF_SQUARES, 1));
        assertInstanceOf(LayerPair.class, Engines.of(encoder, decoder, Loss.CROSS_ENTROPY, 1));
        assertInstanceOf(AutoencoderEngine.class, Engines.of(encoder, decoder, Loss.MEAN_OF_SQUARES, 1));
    }

    @Test
    void theMeanOfSquaresIsTheSameOnBothEngines() {
        Cases.Pair pair = Cases.pair(2, 8, List.of(1, 3, 2, 1), true, 0.2f, 0);
        NetworkSpec encoder = ExampleNetworks.of(pair.encoder());
        NetworkSpec decoder = ExampleNetworks.of(pair.decoder());
        Random random = new Random(5);
        float[] parameters = SampleImages.floats(random, pair.parameterCount(), 0.4);
        float[] images = SampleImages.floats(random, 19 * 64, 1);
        float[] fast = new float[parameters.length];
        float[] any = new float[parameters.length];
        try (PairEngine stack = Engines.of(encoder, decoder, Loss.MEAN_OF_SQUARES, 1);
                PairEngine layers = new LayerPair(encoder, decoder, Loss.MEAN_OF_SQUARES, 1)) {
            double loss = layers.step(parameters, images, null, any, null, null);
            assertEquals(loss, stack.step(parameters, images, null, fast, null, null), 1e-5 * loss);
        }
        assertEquals(0, SampleImages.difference(SampleImages.doubles(any, 0, any.length), fast, 0), 1e-4);
    }

    @Test
    void otherNetworksAreNot() {
        assertOther(IMAGE, new Convolution(2, 5, 2, List.of(2), true, Activation.LEAKY_RELU, 0.2));
        assertOther(IMAGE, new Convolution(2, 3, 1, List.of(1), true, Activation.LEAKY_RELU, 0.2));
        assertOther(IMAGE, new Convolution(2, 3, 2, List.of(0, 1, 0, 1), true, Activation.LEAKY_RELU, 0.2));
        assertOther(IMAGE, new Convolution(2, 3, 2, List.of(1), true, Activation.TANH, 0.2));
        assertOther(new Extent(2, 1, 7, 7), HALVING);
        assertOther(IMAGE, HALVING, new Convolution(2, 3, 2, List.of(1), false, Activation.LEAKY_RELU, 0.2));
        assertOther(IMAGE, HALVING, new Convolution(2, 3, 2, List.of(1), true, Activation.LEAKY_RELU, 0.1));
        assertOther(IMAGE, HALVING, new Flatten(), new Dense());
        assertEquals(Optional.empty(), Stacks.recognise(new NetworkSpec(Part.DECODER, IMAGE, List.of(HALVING))));
    }

    private static void assertOther(Extent input, LayerKind... layers) {
        assertEquals(Optional.empty(), Stacks.recognise(LayerCases.network(input, layers)));
    }
}

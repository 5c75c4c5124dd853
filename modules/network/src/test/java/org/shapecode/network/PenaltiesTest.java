package org.shapecode.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.ExamplePenalties.Slopes;
import org.shapecode.network.ExamplePenalties.Squares;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.CodeBatch;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.Engines;
import org.shapecode.network.engine.PairEngine;
import org.shapecode.network.engine.StackSpec;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.layers.Broadcast;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Coordinates;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Upsample;
import org.shapecode.network.spi.CodeRegulariser;
import org.shapecode.network.spi.Initialiser;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.Regulariser;

/**
 * Compares the gradient of the total loss, with penalties of every kind, with finite differences. The stacks have no
 * activation, as its kinks would spoil differences in single precision; the tests of the stacks cover it.
 */
class PenaltiesTest {
    private static final int[] BATCH = {0, 3, 5, 6, 9};

    /** An encoder and a decoder that fit each other. */
    private record Pair(NetworkSpec encoder, NetworkSpec decoder) {}

    static Stream<Pair> pairs() {
        NetworkSpec dense = dense(false);
        NetworkSpec smooth = new NetworkSpec(
                Part.DECODER,
                dense.output(),
                List.of(
                        new Broadcast(4),
                        new Coordinates(),
                        new Upsample(2, Upsample.Interpolation.BILINEAR),
                        new Convolution(1, 3, 1, List.of(1), true, Activation.NONE, 0)));
        return Stream.of(
                new Pair(
                        ExampleNetworks.of(new StackSpec(Part.ENCODER, 2, 8, List.of(1, 3, 2, 2), true, 1)),
                        ExampleNetworks.of(new StackSpec(Part.DECODER, 2, 8, List.of(2, 2, 3, 1), true, 1))),
                new Pair(
                        ExampleNetworks.of(new StackSpec(Part.ENCODER, 2, 8, List.of(3, 2, 2, 2), true, 1)),
                        ExampleNetworks.of(new StackSpec(Part.DECODER, 2, 8, List.of(2, 2, 2, 3), true, 1))),
                new Pair(dense, smooth),
                new Pair(dense(true), smooth));
    }

    private static NetworkSpec dense(boolean frozen) {
        return new NetworkSpec(
                Part.ENCODER,
                new Extent(2, 1, 8, 8),
                List.of(
                        new Convolution(3, 4, 3, List.of(2), true, Activation.TANH, 0, frozen),
                        new BatchNormalisation(0.9, 1e-3, Activation.SOFTPLUS, 0, frozen),
                        new Flatten(),
                        new Dense(2, true, Activation.ELU, 0)));
    }

    private record Distances(double lambda) implements CodeRegulariser {
        @Override
        public String id() {
            return "distances";
        }

        @Override
        public int neighbours() {
            return 3;
        }

        @Override
        public double penalty(CodeBatch batch) {
            double sum = 0;
            for (int i = 0; i < batch.size(); i++) {
                double gap = batch.code(i, 1) - 2 * batch.partnerCode(i, 0) + batch.partnerDistance(i);
                sum += gap * gap;
                batch.addGradient(i, 1, 2 * gap);
                batch.addPartnerGradient(i, 0, -4 * gap);
            }
            return sum;
        }
    }

    private static Dataset data(Pair pair) {
        RandomGenerator random = new Seed(4).stream("data");
        ImageShape shape = new ImageShape(2, 8, pair.encoder.extent(0).channels());
        float[] images = new float[10 * shape.length()];
        for (int i = 0; i < images.length; i++) {
            images[i] = random.nextFloat();
        }
        Attribute any = new Attribute("any", "", 0, 1, Attribute.Kind.REAL);
        return new Dataset(shape, List.of(any), new double[10][1], images);
    }

    private static double loss(Pair pair, List<Regulariser> regularisers, float[] parameters, float[] gradient) {
        try (PairEngine engine = Engines.of(pair.encoder, pair.decoder, Loss.SUM_OF_SQUARES, 1)) {
            AutoencoderModel model =
                    new AutoencoderModel(pair.encoder, pair.decoder, Loss.SUM_OF_SQUARES, parameters, engine, engine);
            Penalties penalties = new Penalties(regularisers, model, new Seed(1), 1);
            float[] codeGradient = penalties.onCodes(data(pair), BATCH, 7);
            double error = engine.step(parameters, data(pair).images(), BATCH, gradient, null, codeGradient);
            penalties.onParameters(data(pair), BATCH, gradient);
            return error + penalties.sum();
        }
    }

    private static void check(Pair pair, Regulariser... regularisers) {
        int split = pair.encoder.parameterCount();
        float[] parameters = new float[split + pair.decoder.parameterCount()];
        RandomGenerator random = new Seed(2).stream("weights");
        Initialiser.GLOROT.fill(pair.encoder, parameters, 0, random);
        Initialiser.GLOROT.fill(pair.decoder, parameters, split, random);
        float[] gradient = new float[parameters.length];
        loss(pair, List.of(regularisers), parameters, gradient);
        // Running statistics have no part in the loss of a batch.
        pair.encoder.statistics().forEach(i -> gradient[i] = 0);
        BitSet frozen = new BitSet();
        pair.encoder.frozen().forEach(frozen::set);
        for (int trial = 0; trial < 8; trial++) {
            float[] up = parameters.clone();
            float[] down = parameters.clone();
            double slope = 0;
            for (int i = 0; i < parameters.length; i++) {
                float change = frozen.get(i) ? 0 : (float) (1e-3 * random.nextGaussian());
                up[i] += change;
                down[i] -= change;
                slope += (double) gradient[i] * (up[i] - down[i]);
            }
            float[] ignored = new float[parameters.length];
            double numeric =
                    loss(pair, List.of(regularisers), up, ignored) - loss(pair, List.of(regularisers), down, ignored);
            assertEquals(numeric, slope, 0.02 * Math.abs(numeric) + 2e-4, "direction " + trial);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void gradientsOfEveryKindReachTheParameters(Pair pair) {
        check(pair);
        check(pair, new Squares(0.5));
        check(pair, new Distances(0.7));
        check(pair, new Slopes(30));
        check(pair, new Squares(0.5), new Distances(0.7), new Slopes(30), new Distances(0.1));
    }

    @Test
    void namesAreUnique() {
        assertEquals(
                List.of("squares", "slopes", "squares-2"),
                Penalties.names(List.of(new Squares(1), new Slopes(1), new Squares(2))));
    }
}

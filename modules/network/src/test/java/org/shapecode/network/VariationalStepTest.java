package org.shapecode.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.Engines;
import org.shapecode.network.engine.PairEngine;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.spi.NetworkSpec;

/** A variational autoencoder of dense layers on rows of 3 px, with a code of 2 numbers. */
class VariationalStepTest {
    private static final NetworkSpec ENCODER = new NetworkSpec(
            Part.ENCODER,
            Extent.of(new ImageShape(1, 3)),
            List.of(new Flatten(), new Dense(4, true, Activation.TANH, 0)));
    private static final NetworkSpec DECODER = new NetworkSpec(
            Part.DECODER, Extent.flat(1, 2), List.of(new Dense(3, true, Activation.TANH, 0), new Reshape(1, 3)));
    private static final float[] IMAGES = {0, 1, 0, 1, 0.5f, 0.25f, 0, 0, 1, 1, 1, 0};
    private static final int[] BATCH = {3, 0, 1};
    private static final int SPLIT = ENCODER.parameterCount();

    private final float[] gradient = new float[SPLIT + DECODER.parameterCount()];
    private final float[] codes = new float[BATCH.length * 2];
    private double divergence;

    private double loss(float[] parameters, double beta, int step, float[] ofCodes) {
        try (PairEngine engine = Engines.of(ENCODER, DECODER, Loss.SUM_OF_SQUARES, 1)) {
            AutoencoderModel model =
                    new AutoencoderModel(ENCODER, DECODER, Loss.SUM_OF_SQUARES, parameters, engine, engine);
            VariationalStep variational = new VariationalStep(model, new Seed(1), beta);
            double error = variational.run(IMAGES, BATCH, step, gradient, codes, ofCodes);
            divergence = variational.values()[0];
            return error + variational.penalty();
        }
    }

    private static float[] parameters(RandomGenerator random) {
        float[] parameters = new float[SPLIT + DECODER.parameterCount()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = (float) random.nextGaussian();
        }
        return parameters;
    }

    @Test
    void theGradientIsThatOfBothTerms() {
        RandomGenerator random = new Seed(2).stream("weights");
        float[] parameters = parameters(random);
        for (double beta : new double[] {0, 1, 20}) {
            loss(parameters, beta, 5, null);
            float[] expected = gradient.clone();
            for (int trial = 0; trial < 8; trial++) {
                float[] up = parameters.clone();
                float[] down = parameters.clone();
                double slope = 0;
                for (int i = 0; i < parameters.length; i++) {
                    float change = (float) (1e-3 * random.nextGaussian());
                    up[i] += change;
                    down[i] -= change;
                    slope += (double) expected[i] * (up[i] - down[i]);
                }
                double numeric = loss(up, beta, 5, null) - loss(down, beta, 5, null);
                assertEquals(numeric, slope, 0.01 * Math.abs(numeric) + 1e-4, "beta " + beta);
            }
        }
    }

    /** With weights of 0 the biases are the outputs. */
    @Test
    void theDivergenceIsThatOfNormalDistributions() {
        float[] parameters = new float[gradient.length];
        float[] wanted = {0.5f, -0.25f, 0.75f, -0.5f};
        for (int i = 0; i < wanted.length; i++) {
            parameters[SPLIT - wanted.length + i] = (float) (0.5 * Math.log((1 + wanted[i]) / (1 - wanted[i])));
        }
        loss(parameters, 1, 0, null);
        double expected = (0.25 + Math.exp(0.75) - 1 - 0.75 + 0.0625 + Math.exp(-0.5) - 1 + 0.5) / 2;
        assertEquals(expected, divergence, 1e-6);
        assertArrayEquals(new float[] {0.5f, -0.25f, 0.5f, -0.25f, 0.5f, -0.25f}, codes, 1e-6f);
    }

    @Test
    void theNoiseIsThatOfTheStep() {
        float[] parameters = parameters(new Seed(2).stream("weights"));
        double fifth = loss(parameters, 1, 5, null);
        double sixth = loss(parameters, 1, 6, null);
        assertEquals(fifth, loss(parameters, 1, 5, null));
        assertTrue(Math.abs(fifth - sixth) > 1e-3);
    }

    @Test
    void theGradientOfAnotherTermIsAdded() {
        float[] parameters = parameters(new Seed(2).stream("weights"));
        loss(parameters, 1, 5, new float[12]);
        float[] without = gradient.clone();
        float[] other = new float[12];
        Arrays.fill(other, 1);
        loss(parameters, 1, 5, other);
        assertFalse(Arrays.equals(without, 0, SPLIT, gradient, 0, SPLIT));
        assertArrayEquals(
                Arrays.copyOfRange(without, SPLIT, without.length),
                Arrays.copyOfRange(gradient, SPLIT, gradient.length));
    }
}

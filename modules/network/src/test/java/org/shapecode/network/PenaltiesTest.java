package org.shapecode.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.CodeBatch;
import org.shapecode.network.api.Kernel;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.StackSpec;
import org.shapecode.network.engine.AutoencoderEngine;
import org.shapecode.network.spi.CodeRegulariser;
import org.shapecode.network.spi.JacobianRegulariser;
import org.shapecode.network.spi.Regulariser;
import org.shapecode.network.spi.WeightRegulariser;

/**
 * Compares the gradient of the total loss, with penalties of every kind, with finite differences. The stacks have no
 * activation, as its kinks would spoil differences in single precision; the tests of the stacks cover it.
 */
class PenaltiesTest {
    private static final int[] BATCH = {0, 3, 5, 6, 9};
    private static final StackSpec ENCODER = new StackSpec(Part.ENCODER, 2, 8, List.of(1, 3, 2, 2), true, 1);
    private static final StackSpec DECODER = new StackSpec(Part.DECODER, 2, 8, List.of(2, 2, 3, 1), true, 1);

    private record Squares(double lambda) implements WeightRegulariser {
        @Override
        public String id() {
            return "squares";
        }

        @Override
        public double penalty(Kernel kernel) {
            return kernel.penaliseSquares();
        }
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

    private record Slopes(double lambda) implements JacobianRegulariser {
        @Override
        public String id() {
            return "slopes";
        }

        @Override
        public double penalty(float[] jacobian, float[] gradient) {
            double sum = 0;
            for (int i = 0; i < jacobian.length; i++) {
                sum += jacobian[i] * jacobian[i];
                gradient[i] = 2 * jacobian[i];
            }
            return sum;
        }
    }

    private static Dataset data() {
        RandomGenerator random = new Seed(4).stream("data");
        float[] images = new float[10 * 64];
        for (int i = 0; i < images.length; i++) {
            images[i] = random.nextFloat();
        }
        Attribute any = new Attribute("any", "", 0, 1, false);
        return new Dataset(new ImageShape(2, 8), List.of(any), new double[10][1], images);
    }

    private static double loss(List<Regulariser> regularisers, float[] parameters, float[] gradient) {
        try (AutoencoderEngine engine = new AutoencoderEngine(ENCODER, DECODER, 1)) {
            AutoencoderModel model = new AutoencoderModel(ENCODER, DECODER, parameters, engine, engine);
            Penalties penalties = new Penalties(regularisers, model, new Seed(1), 1);
            float[] codeGradient = penalties.onCodes(data(), BATCH, 7);
            double error = engine.step(parameters, data().images(), BATCH, gradient, null, codeGradient);
            penalties.onParameters(data(), BATCH, gradient);
            return error + penalties.sum();
        }
    }

    private static void check(Regulariser... regularisers) {
        float[] parameters = new float[ENCODER.parameterCount() + DECODER.parameterCount()];
        RandomGenerator random = new Seed(2).stream("weights");
        GlorotUniform.fill(ENCODER, parameters, 0, random);
        GlorotUniform.fill(DECODER, parameters, ENCODER.parameterCount(), random);
        float[] gradient = new float[parameters.length];
        loss(List.of(regularisers), parameters, gradient);
        for (int trial = 0; trial < 8; trial++) {
            float[] up = parameters.clone();
            float[] down = parameters.clone();
            double slope = 0;
            for (int i = 0; i < parameters.length; i++) {
                float change = (float) (1e-3 * random.nextGaussian());
                up[i] += change;
                down[i] -= change;
                slope += (double) gradient[i] * (up[i] - down[i]);
            }
            float[] ignored = new float[parameters.length];
            double numeric = loss(List.of(regularisers), up, ignored) - loss(List.of(regularisers), down, ignored);
            assertEquals(numeric, slope, 0.02 * Math.abs(numeric) + 2e-4, "direction " + trial);
        }
    }

    @Test
    void gradientsOfEveryKindReachTheParameters() {
        check();
        check(new Squares(0.5));
        check(new Distances(0.7));
        check(new Slopes(30));
        check(new Squares(0.5), new Distances(0.7), new Slopes(30), new Distances(0.1));
    }

    @Test
    void namesAreUnique() {
        assertEquals(
                List.of("squares", "slopes", "squares-2"),
                Penalties.names(List.of(new Squares(1), new Slopes(1), new Squares(2))));
    }
}

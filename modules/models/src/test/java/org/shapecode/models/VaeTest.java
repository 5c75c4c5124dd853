package org.shapecode.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelBuilderContract;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;

class VaeTest extends ModelBuilderContract {
    private static final ImageShape SHAPE = new ImageShape(2, 64);

    @Override
    protected ModelBuilder plugin() {
        return new Vae();
    }

    @Test
    void theEncoderGivesMeansAndVariances() {
        List<NetworkSpec> networks = new Vae(3, List.of(4, 4), 1, true, 0.2).networks(SHAPE);
        assertEquals(
                "1 × 64 × 64 px → 4 × 32 × 32 px → 4 × 16 × 16 px → 1024 numbers → 6 numbers",
                networks.get(0).sizes());
        assertEquals(
                "3 numbers → 1024 numbers → 4 × 16 × 16 px → 4 × 32 × 32 px → 1 × 64 × 64 px",
                networks.get(1).sizes());
        assertEquals(40 + 148 + 6 * 1025, networks.get(0).parameterCount());
        assertEquals(4 * 1024 + 148 + 37, networks.get(1).parameterCount());
    }

    @Test
    void theCodeIsTheMeanAndTheDivergenceIsATermOfItsOwn() {
        try (TrainableModel model =
                new Vae().build(new ModelContext(SHAPE, List.of(), new Optimiser(), new Seed(1), 1))) {
            assertEquals(List.of("loss", "data", "kl", "code.min", "code.max"), model.terms());
            assertEquals(2, model.model().codeSize());
        }
    }

    /** A divergence that outweighs the error leaves no information in the code. */
    @Test
    void aLargeBetaCollapsesTheCode() {
        double tame = spread(0);
        double strict = spread(1e5);
        assertTrue(strict < 0.1 * tame, tame + " -> " + strict);
    }

    private static double spread(double beta) {
        Vae vae = new Vae(1, List.of(2, 2), beta, true, 0.2);
        ImageShape small = new ImageShape(2, 8);
        float[] images = new float[4 * 64];
        for (int i = 0; i < images.length; i++) {
            images[i] = i % 8 < 2 * (i / 64) ? 1 : 0;
        }
        Dataset data = new Dataset(small, List.of(), new double[4][0], images);
        Optimiser fast = new Optimiser(0.01, 0.9, 0.999, 1e-8);
        try (TrainableModel model = vae.build(new ModelContext(small, List.of(), fast, new Seed(1), 1))) {
            double[] terms = new double[model.terms().size()];
            for (int step = 0; step < 300; step++) {
                model.step(data, new int[] {0, 1, 2, 3}, terms);
            }
            float[] codes = model.model().codes(data);
            Arrays.sort(codes);
            return codes[3] - codes[0];
        }
    }
}

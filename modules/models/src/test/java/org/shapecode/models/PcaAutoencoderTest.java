package org.shapecode.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelBuilderContract;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;

class PcaAutoencoderTest extends ModelBuilderContract {
    private static final ImageShape SMALL = new ImageShape(2, 8);
    private static final int STEPS = 60;
    private static final int[] ALL = IntStream.range(0, 16).toArray();

    @TempDir
    Path saved;

    @Override
    protected ModelBuilder plugin() {
        return new PcaAutoencoder();
    }

    /** Grows within the few steps of the contract. */
    @Override
    protected ModelBuilder model() {
        return new PcaAutoencoder(2, 3, 0.1, List.of(2, 2), true, 0.2);
    }

    private static TrainableModel small(double lambda) {
        Optimiser fast = new Optimiser(0.01, 0.9, 0.999, 1e-8);
        return new PcaAutoencoder(3, STEPS, lambda, List.of(2, 2), true, 0.2)
                .build(new ModelContext(SMALL, List.of(), fast, new Seed(1), 1));
    }

    /** Rectangles of 4 widths and 4 heights. */
    private static Dataset rectangles() {
        float[] images = new float[16 * 64];
        for (int i = 0; i < images.length; i++) {
            boolean in = i % 8 < 2 * (i / 64 % 4 + 1) && i / 8 % 8 < 2 * (i / 256 + 1);
            images[i] = in ? 1 : 0;
        }
        return new Dataset(SMALL, List.of(), new double[16][0], images);
    }

    private static double[] train(TrainableModel model, int steps) {
        double[] terms = new double[model.terms().size()];
        for (int step = 0; step < steps; step++) {
            model.step(rectangles(), ALL, terms);
        }
        return terms;
    }

    private static float[] component(TrainableModel model, int component) {
        float[] codes = model.model().codes(rectangles());
        float[] one = new float[16];
        for (int i = 0; i < 16; i++) {
            one[i] = codes[3 * i + component];
        }
        return one;
    }

    @Test
    void eachComponentHasChannelsOfItsOwn() {
        List<NetworkSpec> networks = new PcaAutoencoder().networks(new ImageShape(2, 64));
        assertEquals(
                "1 × 64 × 64 px → 8 × 32 × 32 px → 8 × 16 × 16 px → 8 × 8 × 8 px → 8 × 4 × 4 px → 128 numbers"
                        + " → 2 numbers",
                networks.get(0).sizes());
        assertEquals(80 + 3 * 584 + 258, networks.get(0).parameterCount());
    }

    @Test
    void componentsAreAddedAfterTheirSteps() {
        try (TrainableModel model = small(0.1)) {
            assertEquals(List.of("loss", "data", "covariance", "code.min", "code.max"), model.terms());
            train(model, STEPS);
            float[] first = component(model, 0);
            assertTrue(first[15] != first[0]);
            assertArrayEquals(new float[16], component(model, 1));
            assertArrayEquals(new float[16], component(model, 2));
            train(model, STEPS);
            float[] second = component(model, 1);
            assertArrayEquals(first, component(model, 0));
            assertTrue(second[15] != second[0]);
            assertArrayEquals(new float[16], component(model, 2));
            train(model, 2 * STEPS);
            assertArrayEquals(first, component(model, 0));
            assertArrayEquals(second, component(model, 1));
            assertTrue(component(model, 2)[15] != component(model, 2)[0]);
        }
    }

    @Test
    void theLossFallsWithEachComponent() {
        try (TrainableModel model = small(0)) {
            double one = train(model, STEPS)[1];
            double two = train(model, STEPS)[1];
            double three = train(model, 2 * STEPS)[1];
            assertTrue(two < one && three < two, one + ", " + two + ", " + three);
        }
    }

    @Test
    void thePenaltyDecorrelatesTheComponents() {
        try (TrainableModel free = small(0);
                TrainableModel penalised = small(10)) {
            double without = train(free, 5 * STEPS)[2];
            double with = train(penalised, 5 * STEPS)[2];
            assertTrue(with < 0.1 * without, without + " -> " + with);
        }
    }

    @Test
    void weightsBetweenComponentsStayZero() {
        try (TrainableModel model = small(0.1)) {
            train(model, 2 * STEPS);
            Layer second = model.model().layers().get(1);
            assertEquals(Part.ENCODER, second.part());
            for (int out = 0; out < 6; out++) {
                for (int in = 0; in < 6; in++) {
                    float weight = second.kernels()[(out * 6 + in) * 9 + 4];
                    assertEquals(out / 2 == in / 2, weight != 0, out + " " + in);
                }
            }
        }
    }

    @Test
    void resumesBitIdenticalAcrossTheGrowth() throws IOException {
        try (TrainableModel whole = small(0.1);
                TrainableModel first = small(0.1);
                TrainableModel second = small(0.1)) {
            double[] undisturbed = train(whole, STEPS + 10);
            train(first, STEPS - 5);
            first.save(saved);
            second.load(saved);
            assertArrayEquals(undisturbed, train(second, 15));
        }
    }
}

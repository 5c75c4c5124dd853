package org.shapecode.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.CodeBatch;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.engine.StackSpec;
import org.shapecode.network.spi.CodeRegulariser;
import org.shapecode.network.spi.ModelContext;

/** Penalties and optimiser of a model in training. */
class AutoencoderTest {
    private static final int[] BATCH = {0, 3, 5, 6, 9};
    private static final Dataset DATA = data();

    @TempDir
    Path folder;

    /** Pulls the codes of neighbouring images together. */
    private record Closeness(double lambda) implements CodeRegulariser {
        @Override
        public String id() {
            return "closeness";
        }

        @Override
        public int neighbours() {
            return 3;
        }

        @Override
        public double penalty(CodeBatch batch) {
            double sum = 0;
            for (int i = 0; i < batch.size(); i++) {
                double gap = batch.code(i, 0) - batch.partnerCode(i, 0);
                sum += gap * gap;
                batch.addGradient(i, 0, 2 * gap);
                batch.addPartnerGradient(i, 0, -2 * gap);
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
        Attribute any = new Attribute("any", "", 0, 1, Attribute.Kind.REAL);
        return new Dataset(new ImageShape(2, 8), List.of(any), new double[10][1], images);
    }

    private static TrainableModel model(double lambda) {
        return new Autoencoder(
                ExampleNetworks.of(new StackSpec(Part.ENCODER, 2, 8, List.of(1, 3, 2, 1), true, 0.2f)),
                ExampleNetworks.of(new StackSpec(Part.DECODER, 2, 8, List.of(1, 2, 3, 1), true, 0.2f)),
                new ModelContext(DATA.shape(), List.of(new Closeness(lambda)), new Optimiser(), new Seed(1), 2));
    }

    private static double[] train(TrainableModel model, int steps) {
        double[] terms = new double[model.terms().size()];
        for (int step = 0; step < steps; step++) {
            model.step(DATA, BATCH, terms);
        }
        return terms;
    }

    @Test
    void aLambdaSetDuringTrainingActsLikeThatOfAModelBuiltWithIt() throws IOException {
        try (TrainableModel live = model(0.1);
                TrainableModel rebuilt = model(7);
                TrainableModel unchanged = model(0.1)) {
            train(live, 5);
            live.save(folder);
            rebuilt.load(folder);
            unchanged.load(folder);
            live.setLambda(0, 7);
            assertArrayEquals(train(rebuilt, 6), train(live, 6));
            assertArrayEquals(
                    rebuilt.model().encode(DATA.images()), live.model().encode(DATA.images()));
            assertFalse(Arrays.equals(train(unchanged, 6), train(live, 6)));
        }
    }

    @Test
    void thereIsNoLambdaWithoutARegulariser() {
        try (TrainableModel model = model(1)) {
            assertThrows(IndexOutOfBoundsException.class, () -> model.setLambda(1, 2));
        }
    }

    @Test
    void neighboursAreFoundOnceForTheSameImages() {
        List<String> messages = new ArrayList<>();
        try (TrainableModel model = model(1)) {
            model.prepare(DATA, (done, total, message) -> messages.add(message));
            model.prepare(DATA, (done, total, message) -> messages.add(message));
            assertEquals(List.of("Finding neighbours"), messages);
            model.prepare(data(), (done, total, message) -> messages.add(message));
            assertEquals(2, messages.size());
        }
    }
}

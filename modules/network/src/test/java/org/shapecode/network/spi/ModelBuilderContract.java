package org.shapecode.network.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.PluginContract;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.NetworkModel;
import org.shapecode.network.api.CodeBatch;
import org.shapecode.network.api.Kernel;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TrainableModel;

/** The contract of model builders: what the model of every builder must satisfy. */
public abstract class ModelBuilderContract extends PluginContract<ModelBuilder> {
    private static final int[][] BATCHES = {{0, 1, 2, 3, 4}, {5, 6, 7}, {8, 9, 10, 11}, {1, 3, 5, 7, 9, 11}};

    @TempDir
    Path folder;

    @Override
    protected final Class<ModelBuilder> kind() {
        return ModelBuilder.class;
    }

    /** The model to build: the plugin with its default parameters unless overridden. */
    protected ModelBuilder model() {
        return plugin();
    }

    /** The shape of images that the model takes. */
    protected ImageShape shape() {
        return new ImageShape(2, 64);
    }

    private TrainableModel untrained(int threads) {
        return untrained(threads, new Optimiser());
    }

    private TrainableModel untrained(int threads, Optimiser optimiser) {
        return model().build(new ModelContext(shape(), List.of(), optimiser, new Seed(1), threads));
    }

    private Dataset data() {
        ImageShape shape = shape();
        float[] images = new float[12 * shape.length()];
        for (int i = 0; i < images.length; i++) {
            int image = i / shape.length();
            int column = i % shape.size();
            images[i] = column > 2 * image && column < shape.size() - 2 * image ? 1 : 0;
        }
        Attribute any = new Attribute("any", "", 0, 11, Attribute.Kind.REAL);
        return new Dataset(
                shape,
                List.of(any),
                new double[][] {{0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}},
                images);
    }

    /** The outputs of the decoder, or the codes if there is none. */
    private float[] outputs(Model model) {
        float[] codes = model.codes(data());
        return model.parts().contains(Part.DECODER) ? model.decode(codes) : codes;
    }

    private double[] train(TrainableModel model, int from, int to) {
        double[] terms = new double[model.terms().size()];
        for (int step = from; step < to; step++) {
            model.step(data(), BATCHES[step % BATCHES.length], terms);
        }
        return terms;
    }

    @Test
    void encodesAndDecodesAnyNumberOfImages() {
        try (TrainableModel trainable = untrained(1)) {
            Model model = trainable.model();
            assertEquals(shape(), model.shape());
            float[] codes = model.codes(data());
            assertEquals(12 * model.codeSize(), codes.length);
            assertEquals(12, model.errors(data()).length);
            if (model.parts().contains(Part.DECODER)) {
                assertEquals(data().images().length, model.decode(codes).length);
            }
            if (model.parts().contains(Part.ENCODER)) {
                assertEquals(0, model.encode(new float[0]).length);
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsWithAnyNumberOfThreads() {
        try (TrainableModel one = untrained(1);
                TrainableModel two = untrained(2)) {
            assertArrayEquals(train(one, 0, 6), train(two, 0, 6));
            assertArrayEquals(outputs(one.model()), outputs(two.model()));
        }
    }

    /** Judged by the reconstruction loss: if two networks are trained against each other, neither loss need fall. */
    @Test
    void learns() {
        try (TrainableModel model = untrained(1)) {
            assertEquals("loss", model.terms().get(0));
            double before = error(model.model());
            train(model, 0, 200);
            double after = error(model.model());
            assertTrue(after < before, before + " -> " + after);
        }
    }

    private double error(Model model) {
        return Arrays.stream(model.errors(data())).average().orElseThrow();
    }

    @Test
    void resumesBitIdenticalAfterItWasSaved() throws IOException {
        try (TrainableModel whole = untrained(1);
                TrainableModel first = untrained(1);
                TrainableModel second = untrained(1)) {
            double[] undisturbed = train(whole, 0, 9);
            train(first, 0, 5);
            first.save(folder);
            second.load(folder);
            assertArrayEquals(undisturbed, train(second, 5, 9));
            assertArrayEquals(outputs(whole.model()), outputs(second.model()));
        }
    }

    /** The loss on other images may be measured between any two steps. */
    @Test
    void measuringDoesNotDisturbTraining() {
        try (TrainableModel alone = untrained(2);
                TrainableModel measured = untrained(2)) {
            double[] undisturbed = train(alone, 0, 9);
            double[] losses = {};
            for (int step = 0; step < 8; step++) {
                train(measured, step, step + 1);
                losses = measured.model().errors(data());
                assertArrayEquals(losses, measured.model().errors(data()));
            }
            assertArrayEquals(undisturbed, train(measured, 8, 9));
            assertArrayEquals(outputs(alone.model()), outputs(measured.model()));
            assertFalse(Arrays.equals(losses, measured.model().errors(data())));
        }
    }

    @Test
    void theLearningRateCanChangeDuringTraining() throws IOException {
        Optimiser slow = new Optimiser();
        Optimiser fast = new Optimiser(4 * slow.learningRate(), slow.beta1(), slow.beta2(), slow.epsilon());
        try (TrainableModel live = untrained(1);
                TrainableModel rebuilt = untrained(1, fast)) {
            train(live, 0, 5);
            live.save(folder);
            rebuilt.load(folder);
            live.setLearningRate(fast.learningRate());
            assertArrayEquals(train(rebuilt, 5, 9), train(live, 5, 9));
            assertArrayEquals(outputs(rebuilt.model()), outputs(live.model()));
        }
    }

    /** Whatever its check accepts it must build and train; what it refuses must be refused in words. */
    @ParameterizedTest
    @MethodSource("oneRegulariserOfEachKind")
    void theCheckOfRegularisersIsTheTruth(Regulariser regulariser) {
        try {
            model().check(shape(), regulariser);
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().startsWith("does not "), e.getMessage());
            return;
        }
        List<Regulariser> regularisers = List.of(regulariser);
        try (TrainableModel model =
                model().build(new ModelContext(shape(), regularisers, new Optimiser(), new Seed(1), 1))) {
            train(model, 0, 1);
        }
    }

    static List<Regulariser> oneRegulariserOfEachKind() {
        return List.of(new OnWeights("on-weights", 1), new OnCodes("on-codes", 1), new OnJacobians("on-jacobians", 1));
    }

    private record OnWeights(String id, double lambda) implements WeightRegulariser {
        @Override
        public double penalty(Kernel kernel) {
            return 0;
        }
    }

    private record OnCodes(String id, double lambda) implements CodeRegulariser {
        @Override
        public double penalty(CodeBatch batch) {
            return 0;
        }
    }

    private record OnJacobians(String id, double lambda) implements JacobianRegulariser {
        @Override
        public double penalty(float[] jacobian, float[] gradient) {
            return 0;
        }
    }

    /** Of a model that gives its networks. */
    @Test
    void theSameParametersMakeTheSameModel() {
        ModelContext another = new ModelContext(shape(), List.of(), new Optimiser(), new Seed(2), 1);
        try (TrainableModel trained = untrained(1);
                TrainableModel other = model().build(another)) {
            train(trained, 0, 3);
            if (trained.model() instanceof NetworkModel from && other.model() instanceof NetworkModel to) {
                for (NetworkSpec spec : from.networks()) {
                    to.setParameters(spec.part(), from.parameters(spec.part()));
                }
                assertArrayEquals(outputs(trained.model()), outputs(other.model()));
            }
        }
    }

    @Test
    void aSnapshotDoesNotChange() {
        try (TrainableModel model = untrained(1)) {
            var snapshot = model.model().snapshot();
            float[] before = outputs(snapshot);
            train(model, 0, 3);
            assertArrayEquals(before, outputs(snapshot));
            assertFalse(Arrays.equals(before, outputs(model.model())), "training changes the model itself");
        }
    }
}

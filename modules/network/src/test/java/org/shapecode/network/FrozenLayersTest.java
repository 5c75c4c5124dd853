package org.shapecode.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.ExamplePenalties.Slopes;
import org.shapecode.network.ExamplePenalties.Squares;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.dl4j.NetworkWeights;
import org.shapecode.network.dl4j.StackState;
import org.shapecode.network.engine.PlainNetwork;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.Regulariser;

/** Compares the training of networks with frozen layers with a reference in double precision. */
class FrozenLayersTest {
    private static final int IMAGES = 21;
    private static final int STEPS = 6;
    private static final double LAMBDA = 0.05;
    private static final Activation LEAKY = Activation.LEAKY_RELU;
    private static final Optimiser OPTIMISER = new Optimiser(0.01, 0.9, 0.999, 1e-8);
    private static final Dataset DATA = data();

    @TempDir
    Path folder;

    /** A network whose layers are frozen or not. */
    private record Case(String name, boolean frozen) {
        List<NetworkSpec> networks() {
            return name.equals("stacks") ? stacks() : mixed();
        }

        /** The paper's layers, which have an engine of their own. */
        private List<NetworkSpec> stacks() {
            List<LayerKind> down =
                    List.of(down(3, frozen), down(2, false), new Convolution(1, 3, 2, List.of(1), true, LEAKY, 0.2));
            return networks(down, List.of(up(2, false), up(3, frozen), up(1, frozen)));
        }

        private List<NetworkSpec> mixed() {
            List<LayerKind> down = List.of(
                    new Convolution(3, 3, 1, List.of(1), true, Activation.TANH, 0, frozen),
                    new BatchNormalisation(0.9, 1e-3, LEAKY, 0.2, frozen),
                    down(2, false),
                    new BatchNormalisation(0.9, 1e-3, Activation.NONE, 0, false),
                    new Flatten(),
                    new Dense(2, true, Activation.NONE, 0, frozen));
            List<LayerKind> up = List.of(
                    new Dense(48, true, Activation.ELU, 0),
                    new Reshape(3, 4),
                    up(3, frozen),
                    new BatchNormalisation(0.9, 1e-3, Activation.SOFTPLUS, 0, frozen),
                    new Convolution(1, 3, 1, List.of(1), true, Activation.NONE, 0));
            return networks(down, up);
        }

        private static List<NetworkSpec> networks(List<LayerKind> down, List<LayerKind> up) {
            NetworkSpec encoder = new NetworkSpec(Part.ENCODER, new Extent(2, 1, 8, 8), down);
            return List.of(encoder, encoder.then(Part.DECODER, up));
        }

        private static LayerKind down(int channels, boolean frozen) {
            return new Convolution(channels, 3, 2, List.of(1), true, LEAKY, 0.2, frozen);
        }

        private static LayerKind up(int channels, boolean frozen) {
            return new TransposedConvolution(channels, 3, 2, List.of(1), 1, true, LEAKY, 0.2, frozen);
        }

        Case learning() {
            return new Case(name, false);
        }

        Autoencoder autoencoder(Regulariser... regularisers) {
            List<NetworkSpec> networks = networks();
            ModelContext context = new ModelContext(DATA.shape(), List.of(regularisers), OPTIMISER, new Seed(1), 2);
            Autoencoder autoencoder = new Autoencoder(networks.get(0), networks.get(1), context);
            Random random = new Random(5);
            NetworkModel model = (NetworkModel) autoencoder.model();
            for (NetworkSpec network : networks) {
                model.setParameters(network.part(), start(network, random));
            }
            return autoencoder;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(new Case("stacks", true), new Case("mixed", true));
    }

    /** Kernels and biases of a size that keeps activations near 1, and positive variances. */
    private static float[] start(NetworkSpec network, Random random) {
        float[] parameters = new float[network.parameterCount()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = (float) (0.4 * random.nextGaussian());
        }
        network.statistics().forEach(i -> parameters[i] = 0.5f + random.nextFloat());
        return parameters;
    }

    private static Dataset data() {
        Random random = new Random(4);
        float[] images = new float[IMAGES * 64];
        for (int i = 0; i < images.length; i++) {
            images[i] = random.nextFloat();
        }
        Attribute any = new Attribute("any", "", 0, 1, Attribute.Kind.REAL);
        return new Dataset(new ImageShape(2, 8), List.of(any), new double[IMAGES][1], images);
    }

    private static double[] train(TrainableModel model, int steps) {
        int[] batch = new int[IMAGES];
        Arrays.setAll(batch, i -> i);
        double[] terms = new double[model.terms().size()];
        for (int step = 0; step < steps; step++) {
            model.step(DATA, batch, terms);
        }
        return terms;
    }

    private static float[] parameters(TrainableModel model) {
        NetworkModel networks = (NetworkModel) model.model();
        float[] encoder = networks.parameters(Part.ENCODER);
        float[] decoder = networks.parameters(Part.DECODER);
        float[] all = Arrays.copyOf(encoder, encoder.length + decoder.length);
        System.arraycopy(decoder, 0, all, encoder.length, decoder.length);
        return all;
    }

    private static BitSet frozen(List<NetworkSpec> networks) {
        BitSet frozen = new BitSet();
        networks.get(0).frozen().forEach(frozen::set);
        networks.get(1).frozen().forEach(i -> frozen.set(networks.get(0).parameterCount() + i));
        return frozen;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void frozenParametersKeepTheirBitsAndTheOthersLearnAsInTheReference(Case each) {
        List<NetworkSpec> networks = each.networks();
        BitSet frozen = frozen(networks);
        try (Autoencoder model = each.autoencoder(new Squares(LAMBDA))) {
            float[] start = parameters(model);
            double[] exact = new double[start.length];
            Arrays.setAll(exact, i -> start[i]);
            double loss = new Reference(networks, exact).train(STEPS);
            double[] terms = train(model, STEPS);
            float[] found = parameters(model);
            assertEquals(loss, terms[0], 1e-4 * loss);
            BitSet statistics = new BitSet();
            networks.get(0).statistics().forEach(statistics::set);
            int moved = 0;
            for (int i = 0; i < found.length; i++) {
                if (frozen.get(i)) {
                    assertEquals(Float.floatToIntBits(start[i]), Float.floatToIntBits(found[i]), "parameter " + i);
                } else if (!statistics.get(i)) {
                    assertEquals(exact[i], found[i], 5e-4, "parameter " + i);
                    moved += found[i] == start[i] ? 0 : 1;
                } else {
                    assertFalse(found[i] == start[i], "statistic " + i);
                }
            }
            assertFalse(moved < (found.length - frozen.cardinality()) / 2, "only " + moved + " parameters learn");
        }
    }

    /** Trains an encoder and a decoder by Adam with plain loops; running statistics, of no effect here, stay. */
    private record Reference(List<NetworkSpec> networks, double[] parameters) {
        double train(int steps) {
            double[] mean = new double[parameters.length];
            double[] square = new double[parameters.length];
            double[] gradient = new double[parameters.length];
            BitSet fixed = frozen(networks);
            networks.get(0).statistics().forEach(fixed::set);
            double loss = 0;
            for (int step = 1; step <= steps; step++) {
                Arrays.fill(gradient, 0);
                loss = loss(gradient);
                for (int i = 0; i < parameters.length; i++) {
                    mean[i] = OPTIMISER.beta1() * mean[i] + (1 - OPTIMISER.beta1()) * gradient[i];
                    square[i] = OPTIMISER.beta2() * square[i] + (1 - OPTIMISER.beta2()) * gradient[i] * gradient[i];
                    double m = mean[i] / (1 - Math.pow(OPTIMISER.beta1(), step));
                    double v = square[i] / (1 - Math.pow(OPTIMISER.beta2(), step));
                    if (!fixed.get(i)) {
                        parameters[i] -= OPTIMISER.learningRate() * m / (Math.sqrt(v) + OPTIMISER.epsilon());
                    }
                }
            }
            return loss;
        }

        private double loss(double[] gradient) {
            int split = networks.get(0).parameterCount();
            double[][] images = new double[IMAGES][64];
            for (int n = 0; n < IMAGES; n++) {
                int image = n;
                Arrays.setAll(images[n], i -> DATA.images()[image * 64 + i]);
            }
            double[] first = Arrays.copyOf(parameters, split);
            double[] second = Arrays.copyOfRange(parameters, split, parameters.length);
            PlainNetwork encoder = new PlainNetwork(networks.get(0), first, images, true);
            PlainNetwork decoder = new PlainNetwork(networks.get(1), second, encoder.outputs(), true);
            double[][] delta = new double[IMAGES][64];
            double loss = 0;
            for (int n = 0; n < IMAGES; n++) {
                for (int i = 0; i < 64; i++) {
                    double difference = decoder.outputs()[n][i] - images[n][i];
                    loss += difference * difference / IMAGES;
                    delta[n][i] = 2 * difference / IMAGES;
                }
            }
            double[] after = new double[second.length];
            double[] before = new double[split];
            encoder.backward(decoder.backward(delta, after), before);
            System.arraycopy(before, 0, gradient, 0, split);
            System.arraycopy(after, 0, gradient, split, after.length);
            return loss + squares(networks.get(0), 0, gradient) + squares(networks.get(1), split, gradient);
        }

        /** The penalty on all kernels, those of frozen layers included. */
        private double squares(NetworkSpec network, int start, double[] gradient) {
            double sum = 0;
            for (int layer = 0; layer < network.layers(); layer++) {
                int from = start + network.offset(layer);
                int length = network.form(layer) instanceof KernelForm form ? form.kernelLength() : 0;
                for (int i = from; i < from + length; i++) {
                    sum += LAMBDA * parameters[i] * parameters[i];
                    gradient[i] += 2 * LAMBDA * parameters[i];
                }
            }
            return sum;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aResumedTrainingContinuesExactlyWithMomentsThatStayedZero(Case each) throws IOException {
        BitSet frozen = frozen(each.networks());
        try (Autoencoder straight = each.autoencoder(new Squares(LAMBDA), new Slopes(0.1));
                Autoencoder first = each.autoencoder(new Squares(LAMBDA), new Slopes(0.1));
                Autoencoder second = each.autoencoder(new Squares(LAMBDA), new Slopes(0.1))) {
            float[] start = parameters(straight);
            double[] terms = train(straight, STEPS);
            train(first, STEPS / 2);
            first.save(folder);
            StackState state = NetworkWeights.read(
                    folder.resolve("encoder.zip"), each.networks().get(0));
            each.networks().get(0).frozen().forEach(i -> {
                assertEquals(0, state.adamMean()[i], "first moment " + i);
                assertEquals(0, state.adamSquare()[i], "second moment " + i);
            });
            second.load(folder);
            assertArrayEquals(terms, train(second, STEPS - STEPS / 2));
            float[] found = parameters(second);
            assertArrayEquals(parameters(straight), found);
            frozen.stream().forEach(i -> assertEquals(start[i], found[i], "parameter " + i));
        }
    }

    /** Which layers are frozen is no part of the weights: a layer can be frozen after a training, and learn again. */
    @ParameterizedTest
    @MethodSource("cases")
    void weightsFitWhicheverLayersAreFrozen(Case each) throws IOException {
        try (Autoencoder learning = each.learning().autoencoder();
                Autoencoder frozen = each.autoencoder()) {
            train(learning, 2);
            learning.save(folder);
            frozen.load(folder);
            assertArrayEquals(parameters(learning), parameters(frozen));
            byte[] bytes = Files.readAllBytes(folder.resolve("encoder.zip"));
            frozen.save(folder);
            assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("encoder.zip")));
            learning.load(folder);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theWeightsSayThatTheyAreFrozen(Case each) {
        try (Autoencoder model = each.autoencoder()) {
            assertEquals(
                    each.networks().stream()
                            .flatMap(network -> IntStream.range(0, network.layers())
                                    .filter(i -> network.form(i) instanceof KernelForm)
                                    .mapToObj(network::isFrozen))
                            .toList(),
                    model.model().layers().stream().map(Layer::frozen).toList());
        }
    }
}

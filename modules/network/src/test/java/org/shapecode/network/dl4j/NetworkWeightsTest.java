package org.shapecode.network.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.engine.Engines;
import org.shapecode.network.engine.LayerCases;
import org.shapecode.network.engine.NetworkEngine;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.NormalisationForm;

/** Every kind of layer near its edges, and random networks. */
class NetworkWeightsTest {
    private static final Optimiser OPTIMISER = new Optimiser(3e-3, 0.8, 0.99, 1e-7);
    private static final int IMAGES = 3;
    private static final float TOLERANCE = 1e-5f;

    @TempDir
    Path folder;

    /** Of the two thousand kernels that the engine is tested with, some of every kind. */
    static Stream<NetworkSpec> networks() {
        List<NetworkSpec> all = LayerCases.single().toList();
        Stream<NetworkSpec> some = IntStream.range(0, all.size())
                .filter(i -> i % 17 == 0 || !(all.get(i).form(0) instanceof KernelForm))
                .mapToObj(all::get);
        return Stream.concat(some, LongStream.range(0, 40).mapToObj(LayerCases::random));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void bitsAndBytesAreRestored(NetworkSpec spec) throws IOException {
        StackState state = state(spec);
        Path file = write(spec, state);
        StackState back = NetworkWeights.read(file, spec);
        assertEquals(state.iteration(), back.iteration());
        assertSameBits(state.parameters(), back.parameters());
        assertSameBits(state.adamMean(), back.adamMean());
        assertSameBits(state.adamSquare(), back.adamSquare());
        byte[] bytes = Files.readAllBytes(file);
        assertArrayEquals(bytes, Files.readAllBytes(write(spec, back)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void dl4jComputesTheSameAndTrainsFurther(NetworkSpec spec) throws IOException {
        StackState state = state(spec);
        Path file = write(spec, state);
        MultiLayerNetwork restored = ModelSerializer.restoreMultiLayerNetwork(file.toFile());
        assertEquals(state.iteration(), restored.getIterationCount());
        float[] inputs = ExampleStacks.numbers(5, IMAGES * spec.inputLength());
        float[] expected = new float[IMAGES * spec.outputLength()];
        try (NetworkEngine engine = Engines.of(spec, 1)) {
            engine.forward(state.parameters(), inputs, null, expected);
        }
        INDArray batch = Nd4j.createFromArray(inputs).reshape('c', shape(spec));
        INDArray output = restored.output(batch);
        assertNear(expected, NdArrays.floats(output));
        step(restored, batch);
        if (spec.parameterCount() > 0) {
            Path second = folder.resolve("second.zip");
            ModelSerializer.writeModel(restored, second.toFile(), true);
            float[] trained = NetworkWeights.read(second, spec).parameters();
            for (float value : trained) {
                assertTrue(Float.isFinite(value), "still finite");
            }
        }
    }

    private static long[] shape(NetworkSpec spec) {
        return Stream.concat(Stream.of(IMAGES), SavedNetwork.shape(spec.extent(0)).stream())
                .mapToLong(Integer::longValue)
                .toArray();
    }

    /** A step of DL4J on a linear loss. */
    private static void step(MultiLayerNetwork network, INDArray batch) {
        network.setInput(batch);
        INDArray output = network.feedForward(true, false).get(network.getnLayers());
        INDArray error = ExampleStacks.random(4, output.dataType(), output.shape());
        var gradient = network.backpropGradient(error, LayerWorkspaceMgr.noWorkspaces())
                .getFirst();
        if (network.numParams() > 0) {
            network.getUpdater()
                    .update(
                            network,
                            gradient,
                            network.getIterationCount(),
                            0,
                            IMAGES,
                            LayerWorkspaceMgr.noWorkspaces());
            network.params().subi(network.getFlattenedGradients().reshape(network.numParams()));
        }
    }

    private Path write(NetworkSpec spec, StackState state) throws IOException {
        Path file = folder.resolve("network.zip");
        NetworkWeights.write(file, spec, state, OPTIMISER);
        return file;
    }

    /** Random numbers; variances are positive, and running statistics have no moments. */
    static StackState state(NetworkSpec spec) {
        int count = spec.parameterCount();
        float[] parameters = ExampleStacks.numbers(1, count);
        float[] mean = ExampleStacks.numbers(2, count);
        float[] square = ExampleStacks.numbers(3, count);
        for (int layer = 0; layer < spec.layers(); layer++) {
            if (spec.form(layer) instanceof NormalisationForm form) {
                int end = spec.offset(layer + 1);
                int channels = form.input().channels();
                for (int i = end - channels; i < end; i++) {
                    parameters[i] = 1.5f + parameters[i];
                }
                Arrays.fill(mean, end - 2 * channels, end, 0);
                Arrays.fill(square, end - 2 * channels, end, 0);
            }
        }
        for (int i = 0; i < count; i++) {
            square[i] = Math.abs(square[i]);
        }
        return new StackState(parameters, mean, square, 7);
    }

    private static void assertNear(float[] wanted, float[] found) {
        float most = 1;
        for (float value : wanted) {
            most = Math.max(most, Math.abs(value));
        }
        assertArrayEquals(wanted, found, TOLERANCE * most);
    }

    private static void assertSameBits(float[] wanted, float[] found) {
        assertEquals(wanted.length, found.length);
        for (int i = 0; i < wanted.length; i++) {
            assertEquals(Float.floatToRawIntBits(wanted[i]), Float.floatToRawIntBits(found[i]));
        }
    }
}

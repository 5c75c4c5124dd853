package org.shapecode.network.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;
import org.shapecode.core.Problem;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.Engines;
import org.shapecode.network.engine.NetworkEngine;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;

/** The networks of a DCGAN as earlier versions ran and saved them: by DL4J alone. */
class OldGanWeightsTest {
    private static final int SIDE = 16;
    private static final int WIDTH = 3;
    private static final int CODE = 2;
    private static final double SLOPE = 0.2;
    private static final int STEPS = 3;
    private static final int IMAGES = 5;

    @TempDir
    Path folder;

    @Test
    void theGeneratorOutputsTheSame() throws IOException {
        var list = builder()
                .list()
                .layer(new DenseLayer.Builder()
                        .nOut(16 * 2 * WIDTH)
                        .hasBias(false)
                        .build())
                .layer(new BatchNormalization())
                .layer(activation(org.nd4j.linalg.activations.Activation.RELU))
                .inputPreProcessor(1, new FeedForwardToCnnPreProcessor(4, 4, 2 * WIDTH))
                .layer(transposed(WIDTH).hasBias(false).build())
                .layer(new BatchNormalization())
                .layer(activation(org.nd4j.linalg.activations.Activation.RELU))
                .layer(transposed(1)
                        .activation(org.nd4j.linalg.activations.Activation.SIGMOID)
                        .build());
        compare(list, InputType.feedForward(CODE), generator(WIDTH), IMAGES, CODE);
    }

    @Test
    void theDiscriminatorOutputsTheSame() throws IOException {
        var list = builder()
                .list()
                .layer(strided(WIDTH).activation(new ActivationLReLU(SLOPE)).build())
                .layer(strided(2 * WIDTH).hasBias(false).build())
                .layer(new BatchNormalization())
                .layer(new ActivationLayer(new ActivationLReLU(SLOPE)))
                .layer(new DenseLayer.Builder().nOut(1).build());
        compare(list, InputType.convolutional(SIDE, SIDE, 1), discriminator(), IMAGES, 1, SIDE, SIDE);
    }

    static NetworkSpec generator(int width) {
        return new NetworkSpec(
                Part.DECODER,
                Extent.flat(2, CODE),
                List.of(
                        new Dense(16 * 2 * width, false, Activation.NONE, 0),
                        new Reshape(2 * width, 4),
                        new BatchNormalisation(0.9, 1e-5, Activation.RELU, 0),
                        new TransposedConvolution(width, 4, 2, List.of(1), 0, false, Activation.NONE, 0),
                        new BatchNormalisation(0.9, 1e-5, Activation.RELU, 0),
                        new TransposedConvolution(1, 4, 2, List.of(1), 0, true, Activation.SIGMOID, 0)));
    }

    private static NetworkSpec discriminator() {
        List<LayerKind> layers = new ArrayList<>();
        layers.add(new Convolution(WIDTH, 4, 2, List.of(1), true, Activation.LEAKY_RELU, SLOPE));
        layers.add(new Convolution(2 * WIDTH, 4, 2, List.of(1), false, Activation.NONE, SLOPE));
        layers.add(new BatchNormalisation(0.9, 1e-5, Activation.LEAKY_RELU, SLOPE));
        layers.add(new Flatten());
        layers.add(new Dense(1, true, Activation.NONE, 0));
        return new NetworkSpec(Part.ENCODER, new Extent(2, 1, SIDE, SIDE), layers);
    }

    private void compare(NeuralNetConfiguration.ListBuilder list, InputType type, NetworkSpec spec, long... shape)
            throws IOException {
        MultiLayerNetwork network =
                new MultiLayerNetwork(list.setInputType(type).build());
        network.init();
        for (int step = 0; step < STEPS; step++) {
            train(network, ExampleStacks.random(step, DataType.FLOAT, shape));
        }
        Path file = folder.resolve("old.zip");
        ModelSerializer.writeModel(network, file.toFile(), true);
        StackState state = NetworkWeights.read(file, spec);
        assertEquals(STEPS, state.iteration());

        float[] inputs = ExampleStacks.numbers(9, IMAGES * spec.inputLength());
        float[] outputs = new float[IMAGES * spec.outputLength()];
        try (NetworkEngine engine = Engines.of(spec, 1)) {
            engine.forward(state.parameters(), inputs, null, outputs);
        }
        INDArray expected = network.output(ExampleStacks.random(9, DataType.FLOAT, shape));
        assertArrayEquals(NdArrays.floats(expected), outputs, 1e-5f);
        assertMoments(network, spec, state);

        NetworkSpec other = generator(WIDTH + 1);
        Problem problem = assertThrows(Problem.class, () -> NetworkWeights.read(file, other));
        String why = spec.part() == Part.DECODER
                ? "its layer 1, dense, has the output channels 96, not 128."
                : "it has 5 layers, not 7.";
        assertTrue(problem.getMessage().endsWith("belong to another network: " + why), problem.getMessage());
    }

    /** The moments of the biases, which are in the same order in both; the last layer has some. */
    private static void assertMoments(MultiLayerNetwork network, NetworkSpec spec, StackState state) {
        int last = spec.parameterCount() - 1;
        float[] adam = NdArrays.floats(network.getUpdater().getStateViewArray());
        assertEquals(adam.length, 2 * (spec.parameterCount() - statistics(spec)));
        assertTrue(state.adamMean()[last] != 0 && state.adamSquare()[last] > 0, "moments of the last bias");
        int block = blockOfLast(network);
        float mean = spec.part() == Part.ENCODER ? adam[adam.length - block - 1] : adam[adam.length - 2 * block];
        assertEquals(mean, state.adamMean()[last]);
        float square = spec.part() == Part.ENCODER ? adam[adam.length - 1] : adam[adam.length - block];
        assertEquals(square, state.adamSquare()[last]);
    }

    /** Number of parameters after the last running statistics. */
    private static int blockOfLast(MultiLayerNetwork network) {
        int count = 0;
        for (Map.Entry<String, INDArray> entry : network.paramTable().entrySet()) {
            count = entry.getKey().endsWith("log10stdev")
                    ? 0
                    : count + (int) entry.getValue().length();
        }
        return count;
    }

    private static int statistics(NetworkSpec spec) {
        return (int) spec.statistics().count();
    }

    private static void train(MultiLayerNetwork network, INDArray batch) {
        network.setInput(batch);
        INDArray output = network.feedForward(true, false).get(network.getnLayers());
        INDArray error = ExampleStacks.random(4, DataType.FLOAT, output.shape());
        var gradient = network.backpropGradient(error, LayerWorkspaceMgr.noWorkspaces())
                .getFirst();
        int done = network.getIterationCount();
        network.getUpdater().update(network, gradient, done, 0, 1, LayerWorkspaceMgr.noWorkspaces());
        network.params().subi(network.getFlattenedGradients().reshape(network.numParams()));
        network.getLayerWiseConfigurations().setIterationCount(done + 1);
    }

    private static NeuralNetConfiguration.Builder builder() {
        return new NeuralNetConfiguration.Builder()
                .seed(7)
                .activation(org.nd4j.linalg.activations.Activation.IDENTITY)
                .updater(new Adam(0.05, 0.5, 0.999, 1e-8));
    }

    private static ConvolutionLayer.Builder strided(int channels) {
        return new ConvolutionLayer.Builder(4, 4).stride(2, 2).padding(1, 1).nOut(channels);
    }

    private static Deconvolution2D.Builder transposed(int channels) {
        return new Deconvolution2D.Builder(4, 4).stride(2, 2).padding(1, 1).nOut(channels);
    }

    private static ActivationLayer activation(org.nd4j.linalg.activations.Activation activation) {
        return new ActivationLayer.Builder().activation(activation).build();
    }
}

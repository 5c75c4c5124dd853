package org.shapecode.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.shapecode.core.Problem;
import org.shapecode.core.Seed;
import org.shapecode.network.dl4j.ExampleStacks;
import org.shapecode.network.dl4j.NdArrays;

class Dl4jNetworkTest {
    private static final double RATE = 1e-2;
    private static final float[] IMAGES = ExampleStacks.numbers(1, 5 * 36);
    private static final float[] ERRORS = ExampleStacks.numbers(2, 5 * 2);

    @TempDir
    Path folder;

    /** A convolution, batch normalisation and two outputs. */
    private static Dl4jNetwork network(int channels, long seed) {
        MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder()
                .seed(0)
                .updater(new Adam(RATE, 0.5, 0.999, 1e-8))
                .activation(Activation.IDENTITY)
                .list()
                .layer(new ConvolutionLayer.Builder(4, 4)
                        .stride(2, 2)
                        .padding(1, 1)
                        .nOut(channels)
                        .hasBias(false)
                        .build())
                .layer(new BatchNormalization())
                .layer(new ActivationLayer(Activation.TANH))
                .layer(new DenseLayer.Builder().nOut(2).build())
                .setInputType(InputType.convolutional(6, 6, 1))
                .build();
        Dl4jNetwork network = new Dl4jNetwork(configuration, 1, 6, 6);
        network.drawKernels(new Seed(seed).stream("weights"), 0.3);
        return network;
    }

    private static void learn(Dl4jNetwork network, int steps) {
        for (int i = 0; i < steps; i++) {
            network.forward(IMAGES);
            network.backward(ERRORS, true);
            network.update();
        }
    }

    private static double loss(float[] outputs) {
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            sum += outputs[i] * ERRORS[i];
        }
        return sum;
    }

    @Test
    void theInputGradientIsThatOfTheLoss() {
        Dl4jNetwork network = network(3, 1);
        network.forward(IMAGES);
        float[] gradient = network.backward(ERRORS, false);
        assertEquals(IMAGES.length, gradient.length);
        float h = 1e-2f;
        for (int i = 0; i < IMAGES.length; i += 7) {
            float[] below = IMAGES.clone();
            float[] above = IMAGES.clone();
            below[i] -= h;
            above[i] += h;
            double slope = (loss(network.forward(above)) - loss(network.forward(below))) / (2 * h);
            assertEquals(slope, gradient[i], 2e-3);
        }
    }

    @Test
    void learningLowersTheLoss() {
        Dl4jNetwork network = network(3, 1);
        double before = loss(network.forward(IMAGES));
        learn(network, 5);
        assertTrue(loss(network.forward(IMAGES)) < before);
        assertEquals(5, network.updates());
    }

    /** Two halves of a loss add up to the whole; a backward pass that does not learn has no effect. */
    @Test
    void gradientsAddUpUntilTheUpdate() {
        Dl4jNetwork whole = network(3, 1);
        learn(whole, 1);
        Dl4jNetwork halves = network(3, 1);
        float[] half = ERRORS.clone();
        for (int i = 0; i < half.length; i++) {
            half[i] /= 2;
        }
        for (boolean learn : new boolean[] {true, false, true}) {
            halves.forward(IMAGES);
            halves.backward(half, learn);
        }
        halves.update();
        assertArrayEquals(whole.forward(IMAGES), halves.forward(IMAGES), 1e-6f);
    }

    @Test
    void trainingResumesBitIdentical() throws IOException {
        Dl4jNetwork first = network(3, 1);
        learn(first, 3);
        Path file = folder.resolve("network.zip");
        first.save(file);
        Dl4jNetwork second = network(3, 2);
        second.load(file);
        assertEquals(3, second.updates());
        assertArrayEquals(first.output(IMAGES), second.output(IMAGES));
        learn(first, 3);
        learn(second, 3);
        assertArrayEquals(first.output(IMAGES), second.output(IMAGES));
        assertArrayEquals(first.forward(IMAGES), second.forward(IMAGES));
    }

    @Test
    void dl4jReadsTheFile() throws IOException {
        Dl4jNetwork network = network(3, 1);
        learn(network, 3);
        Path file = folder.resolve("network.zip");
        network.save(file);
        MultiLayerNetwork restored = ModelSerializer.restoreMultiLayerNetwork(file.toFile());
        float[] mean = NdArrays.floats(restored.getParam("1_mean"));
        assertTrue(mean.length == 3 && mean[0] != 0 && mean[1] != 0 && mean[2] != 0, Arrays.toString(mean));
        assertEquals(3, restored.getIterationCount());
    }

    @Test
    void aCopyDoesNotChange() {
        Dl4jNetwork network = network(3, 1);
        learn(network, 2);
        Dl4jNetwork copy = network.copy();
        float[] before = network.output(IMAGES);
        assertArrayEquals(before, copy.output(IMAGES));
        learn(network, 2);
        assertArrayEquals(before, copy.output(IMAGES));
        assertFalse(Arrays.equals(before, network.output(IMAGES)));
    }

    @Test
    void otherNetworksAndDamagedFilesAreRejected() throws IOException {
        Path file = folder.resolve("network.zip");
        network(3, 1).save(file);
        assertThrows(Problem.class, () -> network(4, 1).load(file));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThrows(Problem.class, () -> network(3, 1).load(file));
        assertThrows(Problem.class, () -> network(3, 1).load(folder.resolve("none.zip")));
    }

    @Test
    void noInputsGiveNoOutputs() {
        assertEquals(0, network(3, 1).output(new float[0]).length);
    }
}

package org.shapecode.network.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.memory.MemoryUseMode;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.StackSpec;

/** Common uses of a DL4J layer. */
class Dl4jHabitsTest {
    private static final StackSpec ENCODER = new StackSpec(Part.ENCODER, 2, 8, List.of(1, 4, 2), true, 0.2f);
    private static final StackSpec DECODER = new StackSpec(Part.DECODER, 2, 8, List.of(2, 4, 1), true, 0.2f);

    private final INDArray images = ExampleStacks.random(1, DataType.FLOAT, 11, 1, 8, 8);

    @Test
    void anAutoencoderOfTwoStacksLearnsByFit() {
        MultiLayerNetwork network = autoencoder(new StackLayer.Builder(ENCODER));
        DataSet data = new DataSet(images, images);
        double before = network.score(data);
        for (int i = 0; i < 200; i++) {
            network.fit(data);
        }
        assertTrue(network.score(data) < 0.8 * before, before + " -> " + network.score(data));
        assertEquals(200, network.getIterationCount());
    }

    @Test
    void aCloneComputesTheSame() {
        MultiLayerNetwork network = autoencoder(new StackLayer.Builder(ENCODER));
        assertArrayEquals(
                NdArrays.floats(network.output(images)),
                NdArrays.floats(network.clone().output(images)));
    }

    @Test
    void dropConnectAndDropoutActInTrainingOnly() {
        MultiLayerNetwork noisy = autoencoder(new StackLayer.Builder(ENCODER)
                .weightNoise(new DropConnect(0.5))
                .dropOut(0.5));
        MultiLayerNetwork plain = autoencoder(new StackLayer.Builder(ENCODER));
        float[] expected = NdArrays.floats(plain.output(images));
        assertArrayEquals(expected, NdArrays.floats(noisy.output(images, false)));
        assertFalse(Arrays.equals(expected, NdArrays.floats(noisy.output(images, true))));
        noisy.fit(new DataSet(images, images));
        assertTrue(Double.isFinite(noisy.score()));
    }

    @Test
    void theNetworkDescribesItself() {
        MultiLayerNetwork network = autoencoder(new StackLayer.Builder(ENCODER).name("encoder"));
        assertTrue(network.summary().contains("encoder (ConvolutionStack)"), network.summary());
        MultiLayerConfiguration configuration = network.getLayerWiseConfigurations();
        long bytes = configuration
                .getMemoryReport(new StackLayer.Builder(ENCODER).build().inputType())
                .getTotalMemoryBytes(11, MemoryUseMode.TRAINING, CacheMode.NONE);
        assertTrue(bytes > 4L * network.numParams());
    }

    private static MultiLayerNetwork autoencoder(StackLayer.Builder encoder) {
        StackLayer first = encoder.build();
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(3)
                .updater(new Adam(1e-2))
                .list()
                .layer(first)
                .layer(new StackLayer.Builder(DECODER).build())
                .layer(new CnnLossLayer.Builder(LossFunction.L2)
                        .activation(Activation.IDENTITY)
                        .build())
                .setInputType(first.inputType())
                .build());
        network.init();
        return network;
    }
}

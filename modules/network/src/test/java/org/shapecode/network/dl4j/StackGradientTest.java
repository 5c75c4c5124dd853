package org.shapecode.network.dl4j;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.StackSpec;

class StackGradientTest {
    @BeforeAll
    static void demandDouble() {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
    }

    @AfterAll
    static void restoreFloat() {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
    }

    static List<StackSpec> stacks() {
        return ExampleStacks.all();
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void agreesWithFiniteDifferences(StackSpec spec) {
        MultiLayerNetwork network = ExampleStacks.fitting(spec, DataType.DOUBLE);
        INDArray input = ExampleStacks.random(1, DataType.DOUBLE, ExampleStacks.shape(spec, 0, 3));
        INDArray labels = ExampleStacks.random(2, DataType.DOUBLE, ExampleStacks.shape(spec, spec.layers(), 3));
        assertTrue(check(network, input, labels));
    }

    @Test
    void agreesBetweenOtherLayersAndWithAPenalty() {
        StackSpec encoder = new StackSpec(Part.ENCODER, 2, 8, List.of(1, 3, 2), true, 0.2f);
        StackSpec decoder = new StackSpec(Part.DECODER, 2, 4, List.of(2, 2, 1), true, 0.2f);
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .dataType(DataType.DOUBLE)
                .seed(1)
                .l2(0.1)
                .updater(new NoOp())
                .list()
                .layer(new StackLayer.Builder(encoder).build())
                .layer(new SubsamplingLayer.Builder(2, 2).stride(2, 2).build())
                .layer(new StackLayer.Builder(decoder).build())
                .layer(new LossLayer.Builder(LossFunction.MSE)
                        .activation(Activation.IDENTITY)
                        .build())
                .setInputType(InputType.feedForward(64))
                .build());
        network.init();
        assertTrue(check(
                network,
                ExampleStacks.random(1, DataType.DOUBLE, 4, 64),
                ExampleStacks.random(2, DataType.DOUBLE, 4, 16)));
    }

    private static boolean check(MultiLayerNetwork network, INDArray input, INDArray labels) {
        return GradientCheckUtil.checkGradients(new GradientCheckUtil.MLNConfig()
                .net(network)
                .epsilon(1e-6)
                .maxRelError(1e-5)
                .minAbsoluteError(1e-8)
                .print(GradientCheckUtil.PrintMode.FAILURES_ONLY)
                .exitOnFirstError(true)
                .input(input)
                .labels(labels));
    }
}

package org.shapecode.network.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.function.BiConsumer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.RnnLossLayer;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.StackSpec;

/** Compares outputs and all gradients of a stack with those of equivalent DL4J layers. */
class StockLayersTest {
    private static final int IMAGES = 5;
    private static final ActivationLReLU LEAKY = new ActivationLReLU(0.2);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEncoderIsAStackOfPaddedStridedConvolutions(boolean bias) {
        StackSpec spec = new StackSpec(Part.ENCODER, 2, 16, List.of(1, 8, 4, 3), bias, 0.2f);
        var list = new NeuralNetConfiguration.Builder().updater(new NoOp()).list();
        for (int i = 0; i < spec.layers(); i++) {
            list.layer(new ConvolutionLayer.Builder(3, 3)
                    .stride(2, 2)
                    .padding(1, 1)
                    .convolutionMode(ConvolutionMode.Truncate)
                    .nOut(spec.depths().get(i + 1))
                    .hasBias(bias)
                    .activation(LEAKY)
                    .build());
        }
        compare(spec, network(list, spec), 1, (from, to) -> to.assign(from));
    }

    /** DL4J declares the kernels of its 1-D convolutions as [out,in,3,1] but stores them as [3][in][out]. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEncoderInOneDimensionToo(boolean bias) {
        StackSpec spec = new StackSpec(Part.ENCODER, 1, 16, List.of(1, 8, 4, 3), bias, 0.2f);
        var list = new NeuralNetConfiguration.Builder().updater(new NoOp()).list();
        for (int i = 0; i < spec.layers(); i++) {
            list.layer(new Convolution1DLayer.Builder(3)
                    .stride(2)
                    .padding(1)
                    .convolutionMode(ConvolutionMode.Truncate)
                    .nOut(spec.depths().get(i + 1))
                    .hasBias(bias)
                    .activation(LEAKY)
                    .build());
        }
        compare(
                spec,
                network(list, spec),
                1,
                (from, to) -> to.assign(from.permute(2, 1, 0).dup('c').reshape('c', to.shape())));
    }

    /** The flipped kernel without padding gives a side of 2n + 1; the first row and column are cropped. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDecoderIsAStackOfCroppedDeconvolutions(boolean bias) {
        StackSpec spec = new StackSpec(Part.DECODER, 2, 16, List.of(2, 4, 8, 1), bias, 0.2f);
        var list = new NeuralNetConfiguration.Builder().updater(new NoOp()).list();
        for (int i = 0; i < spec.layers(); i++) {
            list.layer(new Deconvolution2D.Builder(3, 3)
                    .stride(2, 2)
                    .padding(0, 0)
                    .convolutionMode(ConvolutionMode.Truncate)
                    .nOut(spec.depths().get(i + 1))
                    .hasBias(bias)
                    .activation(LEAKY)
                    .build());
            list.layer(new Cropping2D.Builder(1, 0, 1, 0).build());
        }
        compare(spec, network(list, spec), 2, (from, to) -> to.assign(turned(from)));
    }

    private static MultiLayerNetwork network(NeuralNetConfiguration.ListBuilder list, StackSpec spec) {
        list.layer(
                spec.dimensions() == 1
                        ? new RnnLossLayer.Builder(LossFunction.L2)
                                .activation(Activation.IDENTITY)
                                .build()
                        : new CnnLossLayer.Builder(LossFunction.L2)
                                .activation(Activation.IDENTITY)
                                .build());
        MultiLayerNetwork network = new MultiLayerNetwork(
                list.setInputType(new StackLayer.Builder(spec).build().inputType())
                        .build());
        network.init();
        return network;
    }

    /**
     * Compares a stack with stock layers.
     *
     * @param step layers of the stock network for each of the stack
     * @param kernel copies a kernel of the stack into one of the stock network
     */
    private static void compare(
            StackSpec spec, MultiLayerNetwork stock, int step, BiConsumer<INDArray, INDArray> kernel) {
        MultiLayerNetwork stack = ExampleStacks.fitting(spec, DataType.FLOAT);
        for (int i = 0; i < spec.layers(); i++) {
            kernel.accept(stack.getParam("0_W" + (i + 1)), stock.getParam(i * step + "_W"));
            if (spec.bias()) {
                stock.getParam(i * step + "_b").assign(stack.getParam("0_b" + (i + 1)));
            }
        }
        INDArray input = ExampleStacks.random(1, DataType.FLOAT, ExampleStacks.shape(spec, 0, IMAGES));
        INDArray labels = ExampleStacks.random(2, DataType.FLOAT, ExampleStacks.shape(spec, spec.layers(), IMAGES));
        assertNear(stock.output(input), stack.output(input));
        var expected = stock.calculateGradients(input, labels, null, null);
        var found = stack.calculateGradients(input, labels, null, null);
        assertNear(expected.getSecond(), found.getSecond());
        for (int i = 0; i < spec.layers(); i++) {
            INDArray wanted = expected.getFirst().getGradientFor(i * step + "_W");
            INDArray asStock = Nd4j.createUninitialized(wanted.shape());
            kernel.accept(found.getFirst().getGradientFor("0_W" + (i + 1)), asStock);
            assertNear(wanted, asStock);
            if (spec.bias()) {
                assertNear(
                        expected.getFirst().getGradientFor(i * step + "_b"),
                        found.getFirst().getGradientFor("0_b" + (i + 1)));
            }
        }
    }

    /** From [out,in,3,3] to [in,out,3,3], with each kernel flipped. */
    private static INDArray turned(INDArray kernels) {
        INDArray swapped = kernels.permute(1, 0, 2, 3).dup('c');
        float[] values = NdArrays.floats(swapped);
        float[] turned = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i / 9 * 9 + 8 - i % 9] = values[i];
        }
        return Nd4j.createFromArray(turned).reshape('c', swapped.shape());
    }

    private static void assertNear(INDArray expected, INDArray found) {
        float[] wanted = NdArrays.floats(expected);
        float most = 1;
        for (float value : wanted) {
            most = Math.max(most, Math.abs(value));
        }
        assertArrayEquals(wanted, NdArrays.floats(found), 1e-5f * most);
    }
}

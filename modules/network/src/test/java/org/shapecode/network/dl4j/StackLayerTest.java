package org.shapecode.network.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.deeplearning4j.exception.DL4JInvalidInputException;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.StackSpec;

class StackLayerTest {
    private static final StackSpec SPEC = new StackSpec(Part.ENCODER, 2, 8, List.of(1, 3, 2), true, 0.2f);

    static List<StackSpec> stacks() {
        return ExampleStacks.all();
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void survivesJson(StackSpec spec) {
        MultiLayerConfiguration configuration =
                ExampleStacks.fitting(spec, DataType.FLOAT).getLayerWiseConfigurations();
        MultiLayerConfiguration copy = MultiLayerConfiguration.fromJson(configuration.toJson());
        assertEquals(configuration, copy);
        assertEquals(configuration.toJson(), copy.toJson());
        assertEquals(spec, ((StackLayer) copy.getConf(0).getLayer()).spec());
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void singlePrecisionAgreesWithDouble(StackSpec spec) {
        INDArray input = ExampleStacks.random(1, DataType.FLOAT, ExampleStacks.shape(spec, 0, 19));
        INDArray labels = ExampleStacks.random(2, DataType.FLOAT, ExampleStacks.shape(spec, spec.layers(), 19));
        MultiLayerNetwork single = ExampleStacks.fitting(spec, DataType.FLOAT);
        MultiLayerNetwork plain = ExampleStacks.fitting(spec, DataType.DOUBLE);
        assertNear(plain.output(input.castTo(DataType.DOUBLE)), single.output(input));
        var expected =
                plain.calculateGradients(input.castTo(DataType.DOUBLE), labels.castTo(DataType.DOUBLE), null, null);
        var found = single.calculateGradients(input, labels, null, null);
        assertNear(expected.getFirst().gradient(), found.getFirst().gradient());
        assertNear(expected.getSecond(), found.getSecond());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 33})
    void theSameImageGivesTheSameBitsInAnyBatch(int images) {
        MultiLayerNetwork network = network(SPEC);
        INDArray batch = ExampleStacks.random(1, DataType.FLOAT, ExampleStacks.shape(SPEC, 0, images));
        INDArray all = network.output(batch);
        assertArrayEquals(ExampleStacks.shape(SPEC, SPEC.layers(), images), all.shape());
        for (int i = 0; i < images; i++) {
            long one = i;
            INDArray alone = network.output(batch.slice(one).reshape(ExampleStacks.shape(SPEC, 0, 1)));
            assertArrayEquals(NdArrays.floats(alone), NdArrays.floats(all.slice(one)));
        }
    }

    @Test
    void takesFlatRowsAndAnyOrder() {
        MultiLayerNetwork network = network(SPEC);
        INDArray input = ExampleStacks.random(1, DataType.FLOAT, 5, 1, 8, 8);
        float[] expected = NdArrays.floats(network.output(input));
        assertArrayEquals(expected, NdArrays.floats(network.output(input.reshape('c', 5, 64))));
        assertArrayEquals(expected, NdArrays.floats(network.output(input.dup('f'))));
        assertArrayEquals(expected, NdArrays.floats(network.output(input.castTo(DataType.DOUBLE))));
    }

    @Test
    void namesItsParameters() {
        MultiLayerNetwork network = network(SPEC);
        assertEquals(
                List.of("0_W1", "0_b1", "0_W2", "0_b2"),
                List.copyOf(network.paramTable().keySet()));
        assertArrayEquals(new long[] {2, 3, 3, 3}, network.getParam("0_W2").shape());
        float[] flat = NdArrays.floats(network.params());
        assertEquals(flat[SPEC.kernelOffset(1) + 5], network.getParam("0_W2").getFloat(0, 0, 1, 2));
        assertEquals(flat[SPEC.biasOffset(1) + 1], network.getParam("0_b2").getFloat(1));
    }

    @Test
    void startsGlorotUniformWithZeroBiases() {
        StackSpec wide = new StackSpec(Part.ENCODER, 2, 8, List.of(20, 40), true, 0.2f);
        Nd4j.getRandom().setSeed(1);
        MultiLayerNetwork network = new MultiLayerNetwork(StackNetwork.configuration(wide, new Optimiser()));
        network.init();
        double limit = Math.sqrt(6.0 / ((20 + 40) * 9));
        INDArray weights = network.getParam("0_W1");
        assertTrue(weights.amaxNumber().floatValue() <= (float) limit);
        assertEquals(limit / Math.sqrt(3), weights.stdNumber().doubleValue(), 0.02 * limit);
        assertEquals(0, network.getParam("0_b1").amaxNumber().doubleValue());
    }

    @Test
    void refusesOtherShapes() {
        MultiLayerNetwork network = network(SPEC);
        INDArray wrong = ExampleStacks.random(1, DataType.FLOAT, 5, 1, 8, 4);
        assertThrows(DL4JInvalidInputException.class, () -> network.output(wrong));
        assertThrows(IllegalStateException.class, () -> withInput(InputType.convolutional(16, 16, 1)));
        assertThrows(IllegalStateException.class, () -> withInput(InputType.feedForward(63)));
        withInput(InputType.feedForward(64));
        withInput(InputType.convolutionalFlat(8, 8, 1));
    }

    private static void withInput(InputType type) {
        new NeuralNetConfiguration.Builder()
                .list()
                .layer(new StackLayer.Builder(SPEC).build())
                .setInputType(type)
                .build();
    }

    private static MultiLayerNetwork network(StackSpec spec) {
        float[] parameters = ExampleStacks.numbers(7, spec.parameterCount());
        return StackNetwork.of(spec, new StackState(parameters, parameters, parameters, 0), new Optimiser());
    }

    private static void assertNear(INDArray expected, INDArray found) {
        assertArrayEquals(expected.shape(), found.shape());
        assertArrayEquals(NdArrays.doubles(expected), NdArrays.doubles(found), 1e-4);
    }
}

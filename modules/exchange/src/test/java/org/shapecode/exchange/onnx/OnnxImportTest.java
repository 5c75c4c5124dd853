package org.shapecode.exchange.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shapecode.exchange.onnx.OnnxFormat.AttributeProto;
import org.shapecode.exchange.onnx.OnnxFormat.GraphProto;
import org.shapecode.exchange.onnx.OnnxFormat.ModelProto;
import org.shapecode.exchange.onnx.OnnxFormat.NodeProto;
import org.shapecode.exchange.onnx.OnnxFormat.TensorProto;
import org.shapecode.exchange.onnx.OnnxFormat.TensorShapeProto;
import org.shapecode.exchange.onnx.OnnxFormat.TypeProto;
import org.shapecode.exchange.onnx.OnnxFormat.ValueInfoProto;
import org.shapecode.exchange.weights.StoredLayer;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.TransposedConvolution;

/** Graphs written by hand: what becomes a layer, and that all else is refused with its type and node. */
class OnnxImportTest {
    private static final Extent IMAGES = new Extent(2, 1, 8, 8);

    private final GraphProto.Builder graph = GraphProto.newBuilder();

    private static TensorProto floats(String name, long... shape) {
        int length = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT_VALUE);
        Arrays.stream(shape).forEach(tensor::addDims);
        IntStream.range(0, length).forEach(i -> tensor.addFloatData(i));
        return tensor.build();
    }

    private static AttributeProto ints(String name, long... values) {
        AttributeProto.Builder attribute = AttributeProto.newBuilder().setName(name);
        Arrays.stream(values).forEach(attribute::addInts);
        return attribute.build();
    }

    private static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder().setName(name).setI(value).build();
    }

    private static AttributeProto text(String name, String value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }

    private OnnxImportTest node(String type, String output, List<String> inputs, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(type)
                .setName("node of " + output)
                .addAllInput(inputs)
                .addOutput(output)
                .addAllAttribute(List.of(attributes)));
        return this;
    }

    private OnnxImportTest weights(TensorProto... tensors) {
        graph.addAllInitializer(List.of(tensors));
        return this;
    }

    private static ValueInfoProto value(String name, long... sides) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        Arrays.stream(sides)
                .forEach(side ->
                        shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(side)));
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder().setShape(shape)))
                .build();
    }

    private OnnxNetwork read(String output) {
        graph.addInput(value("x", 1, 1, 8, 8)).addOutput(value(output));
        return OnnxNetwork.read(ModelProto.newBuilder().setGraph(graph).build().toByteArray(), IMAGES);
    }

    private String refusal(String output) {
        return assertThrows(IllegalArgumentException.class, () -> read(output)).getMessage();
    }

    @Test
    void anUnknownOperationIsRefusedWithItsTypeAndNode() {
        String said = node("MaxPool", "y", List.of("x")).refusal("y");
        assertTrue(
                said.startsWith(
                        "cannot be imported: the node \"node of y\" (MaxPool) has no counterpart in Shapecode; the"
                                + " supported operators are Conv, ConvTranspose"),
                said);
    }

    @Test
    void groupsDilationsAndSkipConnectionsAreRefused() {
        weights(floats("w", 2, 1, 3, 3));
        String said = node("Conv", "y", List.of("x", "w"), integer("group", 2)).refusal("y");
        assertTrue(said.contains("(Conv) has 2 groups"), said);
        graph.clearNode().clearInput().clearOutput();
        said = node("Conv", "y", List.of("x", "w"), ints("dilations", 2, 2)).refusal("y");
        assertTrue(said.contains("has a dilation of [2, 2], but it must be 1"), said);
        graph.clearNode().clearInput().clearOutput();
        said = node("Relu", "a", List.of("x"))
                .node("Add", "y", List.of("x", "a"))
                .refusal("y");
        assertTrue(said.contains("is an activation function, but no convolution"), said);
        graph.clearNode().clearInput().clearOutput();
        said = node("Conv", "a", List.of("x", "w"), ints("pads", 1, 1, 1, 1))
                .node("Add", "y", List.of("x", "a"))
                .refusal("y");
        assertTrue(said.contains("(Add) branches: it takes [x, a]"), said);
    }

    @Test
    void aKernelThatNoLayerHasIsRefused() {
        weights(floats("w", 2, 1, 9, 9));
        String said =
                node("Conv", "y", List.of("x", "w"), ints("pads", 4, 4, 4, 4)).refusal("y");
        assertTrue(said.contains("does not fit a layer conv: its kernel is 9, but must be"), said);
    }

    @Test
    void weightsInAnotherFileAreRefused() {
        weights(floats("w", 1, 1, 3, 3).toBuilder()
                .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .build());
        String said = node("Conv", "y", List.of("x", "w")).refusal("y");
        assertTrue(
                said.startsWith("keeps the tensor \"w\" in another file; save the network with its weights inside"),
                said);
    }

    @Test
    void aTensorThatIsShorterThanItsShapeIsRefused() {
        weights(floats("w", 1, 1, 3, 3).toBuilder().setDims(0, 7).build());
        assertEquals(
                "is damaged: the tensor \"w\" has the shape [7, 1, 3, 3], but holds 9 numbers",
                node("Conv", "y", List.of("x", "w")).refusal("y"));
        graph.clearInitializer().clearNode().clearInput().clearOutput();
        weights(floats("w", 1, 1, 3, 3).toBuilder().setDims(0, 1L << 60).build());
        assertTrue(node("Conv", "y", List.of("x", "w")).refusal("y").contains("is damaged"));
    }

    @Test
    void normalisationInTrainingModeIsRefused() {
        weights(floats("s", 1), floats("b", 1), floats("m", 1), floats("v", 1));
        String said = node("BatchNormalization", "y", List.of("x", "s", "b", "m", "v"), integer("training_mode", 1))
                .refusal("y");
        assertTrue(said.contains("export the network in evaluation mode (model.eval())"), said);
        // Older versions tell it by further outputs, with the statistics of the batch.
        graph.setNode(0, graph.getNode(0).toBuilder().clearAttribute().addOutput("mean"));
        graph.clearInput().clearOutput();
        assertTrue(refusal("y").contains("(model.eval())"));
    }

    @Test
    void paddingForNoConvolutionIsRefused() {
        weights(TensorProto.newBuilder()
                .setName("p")
                .setDataType(TensorProto.DataType.INT64_VALUE)
                .addDims(8)
                .addAllInt64Data(List.of(0L, 0L, 1L, 1L, 0L, 0L, 1L, 1L))
                .build());
        String said = node("Pad", "y", List.of("x", "p")).refusal("y");
        assertTrue(said.contains("(Pad) pads, but no convolution follows"), said);
    }

    @Test
    void automaticPaddingIsThatOfTheOtherPrograms() {
        weights(floats("w", 1, 1, 3, 3), floats("t", 1, 1, 3, 3));
        OnnxNetwork network = node(
                        "Conv", "a", List.of("x", "w"), ints("strides", 2, 2), text("auto_pad", "SAME_UPPER"))
                .node("ConvTranspose", "y", List.of("a", "t"), ints("strides", 2, 2), text("auto_pad", "SAME_UPPER"))
                .read("y");
        assertEquals(
                List.of(
                        new Convolution(1, 3, 2, List.of(0, 1, 0, 1), false, Activation.NONE, 0),
                        new TransposedConvolution(1, 3, 2, List.of(0, 1, 0, 1), 0, false, Activation.NONE, 0)),
                network.layers(0, 2));
        assertEquals(IMAGES, network.output());
    }

    @Test
    void factorsAndBiasesApartAreTakenIntoADenseLayer() {
        weights(floats("w", 64, 2), floats("b", 2), floats("v", 2, 2));
        OnnxNetwork network = node("Flatten", "f", List.of("x"))
                .node("MatMul", "m", List.of("f", "w"))
                .node("Add", "a", List.of("b", "m"))
                .node("Tanh", "c", List.of("a"))
                .node(
                        "Gemm",
                        "y",
                        List.of("c", "v", "b"),
                        AttributeProto.newBuilder().setName("alpha").setF(2).build(),
                        AttributeProto.newBuilder().setName("beta").setF(3).build())
                .read("y");
        assertEquals(
                List.of(new Flatten(), new Dense(2, true, Activation.TANH, 0), new Dense(2, true, Activation.NONE, 0)),
                network.layers(0, 3));
        List<StoredLayer> stored = network.weights().layers();
        assertArrayEquals(new float[] {0, 1}, stored.get(0).arrays().get("bias").values());
        assertArrayEquals(
                new float[] {0, 4, 2, 6}, stored.get(1).arrays().get("weight").values());
        assertArrayEquals(new float[] {0, 3}, stored.get(1).arrays().get("bias").values());
        assertEquals(2, network.level("c").orElseThrow());
        assertTrue(network.level("a").isEmpty(), "inside of a layer");
    }

    @Test
    void flatImagesAreFlattenedFirst() {
        weights(floats("w", 64, 3), floats("v", 3, 64));
        graph.addInput(value("x", 1, 64)).addOutput(value("y"));
        node("MatMul", "c", List.of("x", "w")).node("MatMul", "y", List.of("c", "v"));
        OnnxNetwork network =
                OnnxNetwork.read(ModelProto.newBuilder().setGraph(graph).build().toByteArray(), IMAGES);
        assertEquals(IMAGES, network.input());
        assertEquals(List.of(new Flatten(), new Dense(3, false, Activation.NONE, 0)), network.layers(0, 1));
        assertEquals(1, network.code());
    }
}

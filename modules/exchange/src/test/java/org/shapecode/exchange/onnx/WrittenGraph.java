package org.shapecode.exchange.onnx;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.shapecode.exchange.onnx.OnnxFormat.AttributeProto;
import org.shapecode.exchange.onnx.OnnxFormat.GraphProto;
import org.shapecode.exchange.onnx.OnnxFormat.ModelProto;
import org.shapecode.exchange.onnx.OnnxFormat.NodeProto;
import org.shapecode.exchange.onnx.OnnxFormat.TensorProto;
import org.shapecode.exchange.onnx.OnnxFormat.TensorShapeProto;
import org.shapecode.exchange.onnx.OnnxFormat.TypeProto;
import org.shapecode.exchange.onnx.OnnxFormat.ValueInfoProto;
import org.shapecode.network.api.Extent;

/** A graph written by hand, whose input is x. */
final class WrittenGraph {
    /** What x holds unless another shape is named. */
    static final Extent IMAGES = new Extent(2, 1, 8, 8);

    private final GraphProto.Builder graph = GraphProto.newBuilder();

    /** Weights 0, 1, 2, … */
    static TensorProto floats(String name, long... shape) {
        int length = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT_VALUE);
        Arrays.stream(shape).forEach(tensor::addDims);
        IntStream.range(0, length).forEach(i -> tensor.addFloatData(i));
        return tensor.build();
    }

    /** A list of whole numbers. */
    static TensorProto whole(String name, long... numbers) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.INT64_VALUE)
                .addDims(numbers.length);
        Arrays.stream(numbers).forEach(tensor::addInt64Data);
        return tensor.build();
    }

    static AttributeProto ints(String name, long... values) {
        AttributeProto.Builder attribute = AttributeProto.newBuilder().setName(name);
        Arrays.stream(values).forEach(attribute::addInts);
        return attribute.build();
    }

    static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder().setName(name).setI(value).build();
    }

    static AttributeProto number(String name, float value) {
        return AttributeProto.newBuilder().setName(name).setF(value).build();
    }

    static AttributeProto text(String name, String value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }

    WrittenGraph node(String type, String output, List<String> inputs, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(type)
                .setName("node of " + output)
                .addAllInput(inputs)
                .addOutput(output)
                .addAllAttribute(List.of(attributes)));
        return this;
    }

    /** Names a further output of the last node. */
    WrittenGraph alsoGives(String output) {
        graph.getNodeBuilder(graph.getNodeCount() - 1).addOutput(output);
        return this;
    }

    WrittenGraph weights(TensorProto... tensors) {
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

    /** Reads the graph, with an output of this name and an input of these sides. */
    OnnxNetwork read(String output, long... sides) {
        graph.addInput(value("x", sides)).addOutput(value(output));
        return OnnxNetwork.read(ModelProto.newBuilder().setGraph(graph).build().toByteArray(), IMAGES);
    }

    OnnxNetwork read(String output) {
        return read(output, 1, 1, 8, 8);
    }

    /** What is told when the graph is refused. */
    String refusal(String output) {
        return assertThrows(IllegalArgumentException.class, () -> read(output)).getMessage();
    }
}

package org.shapecode.exchange.onnx;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.shapecode.exchange.onnx.OnnxFormat.AttributeProto;
import org.shapecode.exchange.onnx.OnnxFormat.AttributeProto.AttributeType;
import org.shapecode.exchange.onnx.OnnxFormat.GraphProto;
import org.shapecode.exchange.onnx.OnnxFormat.NodeProto;
import org.shapecode.exchange.onnx.OnnxFormat.TensorProto;
import org.shapecode.exchange.onnx.OnnxFormat.TensorShapeProto;
import org.shapecode.exchange.onnx.OnnxFormat.TypeProto;
import org.shapecode.exchange.onnx.OnnxFormat.ValueInfoProto;

/** A chain of nodes under construction: each takes what the one before gives. The first axis of all values is the batch. */
final class OnnxGraph {
    /** The name of the batch axis, whose length is free. */
    private static final String BATCH = "batch";

    private final GraphProto.Builder graph;
    private String value;
    private List<Integer> shape;

    /**
     * A graph without nodes.
     *
     * @param input name of its input
     * @param shape of the input, without the batch axis
     */
    OnnxGraph(String name, String input, List<Integer> shape) {
        graph = GraphProto.newBuilder().setName(name).addInput(info(input, shape));
        value = input;
        this.shape = shape;
    }

    /** The shape of the last node's output, without the batch axis. */
    List<Integer> shape() {
        return shape;
    }

    /**
     * Appends a node.
     *
     * @param layer the name of what it belongs to; unique together with the operator
     * @param more names of its inputs after the first
     * @param output the shape of its output, without the batch axis
     */
    void add(String layer, String operator, List<String> more, List<Integer> output, AttributeProto... attributes) {
        String name = layer + "." + operator;
        graph.addNode(NodeProto.newBuilder()
                .setName(name)
                .setOpType(operator)
                .addInput(value)
                .addAllInput(more)
                .addOutput(name)
                .addAllAttribute(List.of(attributes)));
        value = name;
        shape = output;
    }

    /** Brings the numbers into another shape, in the same order, unless they have it. */
    void reshape(String layer, List<Integer> to) {
        if (!to.equals(shape)) {
            List<Long> axes = new ArrayList<>();
            // A length of 0 is copied from the input.
            axes.add(0L);
            to.forEach(length -> axes.add((long) length));
            add(layer, "Reshape", List.of(integers(layer + ".Reshape.shape", axes)), to);
        }
    }

    /** Adds constants. @return their name */
    String floats(String name, List<Integer> dims, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, values.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT_VALUE)
                .setRawData(ByteString.copyFrom(bytes));
        dims.forEach(tensor::addDims);
        graph.addInitializer(tensor);
        return name;
    }

    /** Adds a list of whole numbers as a constant. @return its name */
    String integers(String name, List<Long> values) {
        graph.addInitializer(TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.INT64_VALUE)
                .addDims(values.size())
                .addAllInt64Data(values));
        return name;
    }

    /** Ends the graph: its output is that of the last node, under this name. */
    GraphProto end(String output) {
        if (graph.getNodeCount() == 0) {
            add(output, "Identity", List.of(), shape);
        }
        graph.getNodeBuilder(graph.getNodeCount() - 1).setOutput(0, output);
        return graph.addOutput(info(output, shape)).build();
    }

    private static ValueInfoProto info(String name, List<Integer> shape) {
        TensorShapeProto.Builder axes = TensorShapeProto.newBuilder();
        axes.addDimBuilder().setDimParam(BATCH);
        shape.forEach(length -> axes.addDimBuilder().setDimValue(length));
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT_VALUE)
                                .setShape(axes)))
                .build();
    }

    static AttributeProto attribute(String name, List<Integer> values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeType.INTS);
        values.forEach(attribute::addInts);
        return attribute.build();
    }

    static AttributeProto attribute(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.INT)
                .setI(value)
                .build();
    }

    static AttributeProto attribute(String name, double value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.FLOAT)
                .setF((float) value)
                .build();
    }

    static AttributeProto attribute(String name, String value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }
}

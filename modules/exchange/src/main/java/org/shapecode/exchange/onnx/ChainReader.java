package org.shapecode.exchange.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shapecode.core.Excerpt;
import org.shapecode.exchange.onnx.OnnxFormat.GraphProto;
import org.shapecode.exchange.onnx.OnnxFormat.NodeProto;
import org.shapecode.exchange.onnx.OnnxFormat.TensorProto;
import org.shapecode.network.api.Extent;

/** Follows the tensor that the input of a graph becomes, node by node, and makes layers of the nodes. */
final class ChainReader {
    private final Chain chain;
    private final LayerReader layers;
    private final Map<String, Constant> constants = new HashMap<>();
    /** Constants that could not be evaluated, by name, with the node that would. */
    private final Map<String, Node> unread = new HashMap<>();
    /** The shapes of the tensors on the way, the number of images first. */
    private final Map<String, List<Long>> shapes = new HashMap<>();
    /** The names of the tensor at the end. */
    private final Set<String> current = new HashSet<>();

    /**
     * Begins with the input.
     *
     * @param shape of the tensor, the number of images first
     */
    ChainReader(Extent extent, String input, List<Long> shape) {
        chain = new Chain(extent, input);
        layers = new LayerReader(chain);
        current.add(input);
        shapes.put(input, shape);
    }

    /**
     * Reads a graph.
     *
     * @throws IllegalArgumentException if a node is no layer, or does not fit; with the node
     */
    Chain read(GraphProto graph) {
        for (TensorProto tensor : graph.getInitializerList()) {
            constants.put(tensor.getName(), Constant.of(tensor));
        }
        for (NodeProto proto : graph.getNodeList()) {
            read(new Node(proto, constants));
        }
        layers.requireNoPadding();
        boolean ends = graph.getOutputList().stream().anyMatch(output -> current.contains(output.getName()));
        if (!ends) {
            throw new IllegalArgumentException("cannot be imported: its last layer gives " + Excerpt.of(current)
                    + ", which is not an output of the graph");
        }
        return chain;
    }

    private void read(Node node) {
        List<String> inputs = new ArrayList<>();
        for (int i = 0; i < node.inputs(); i++) {
            inputs.add(node.input(i));
        }
        boolean constant = inputs.isEmpty()
                ? node.type().equals("Constant")
                : constants.keySet().containsAll(inputs);
        if (constant) {
            Folding.of(node)
                    .ifPresentOrElse(
                            value -> constants.put(node.output(), value), () -> unread.put(node.output(), node));
        } else if (inputs.stream().anyMatch(unread::containsKey)
                && inputs.stream().noneMatch(shapes::containsKey)) {
            unread.put(node.output(), node);
        } else if (node.type().equals("Shape") && shapes.containsKey(node.input(0))) {
            List<Long> shape = shapes.get(node.input(0));
            constants.put(
                    node.output(),
                    new Constant.Whole(
                            List.of(shape.size()),
                            shape.stream().mapToLong(Long::longValue).toArray()));
        } else {
            layer(node, inputs);
        }
    }

    private void layer(Node node, List<String> inputs) {
        List<String> tensors = inputs.stream().filter(shapes::containsKey).toList();
        if (tensors.isEmpty()) {
            throw node.refusal("does not take the input of the network");
        }
        if (tensors.size() > 1 || !current.contains(tensors.get(0))) {
            throw node.refusal("branches: it takes " + Excerpt.of(tensors)
                    + ", but each layer must take the output of the one before");
        }
        for (String input : inputs) {
            if (unread.containsKey(input)) {
                throw unread.get(input)
                        .refusal("computes \"" + Excerpt.of(input)
                                + "\" in a way that cannot be evaluated without an image");
            }
        }
        List<Long> shape = shapes.get(tensors.get(0));
        List<Long> next = layers.read(node, tensors.get(0), shape);
        if (!LayerReader.keeps(node.type())) {
            current.clear();
        }
        current.add(node.output());
        if (!layers.isPadded()) {
            chain.named(node.output());
        }
        shapes.put(node.output(), next);
    }

    /** A tensor's shape, the number of images first. */
    static List<Long> shape(Extent extent) {
        List<Long> shape = new ArrayList<>(List.of(Folding.BATCH, (long) extent.channels()));
        if (extent.dimensions() == 2) {
            shape.add((long) extent.rows());
        }
        shape.add((long) extent.columns());
        return shape;
    }
}

package org.shapecode.exchange.onnx;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Excerpt;
import org.shapecode.exchange.onnx.Constant.Weights;
import org.shapecode.exchange.onnx.Constant.Whole;
import org.shapecode.exchange.onnx.OnnxFormat.AttributeProto;
import org.shapecode.exchange.onnx.OnnxFormat.NodeProto;

/** A node of a graph, with its attributes and the constants among its inputs. */
final class Node {
    private final NodeProto proto;
    private final Map<String, Constant> constants;

    Node(NodeProto proto, Map<String, Constant> constants) {
        this.proto = proto;
        this.constants = constants;
    }

    /** The kind of operation, such as {@code Conv}. */
    String type() {
        return proto.getOpType();
    }

    /** Its first output. */
    String output() {
        return proto.getOutputCount() == 0 ? "" : proto.getOutput(0);
    }

    /** Number of its outputs, absent ones included. */
    int outputs() {
        return proto.getOutputCount();
    }

    /** Number of its inputs, absent ones included. */
    int inputs() {
        return proto.getInputCount();
    }

    /** An input; empty if it is absent. */
    String input(int index) {
        return index < proto.getInputCount() ? proto.getInput(index) : "";
    }

    /** An input for messages. */
    String quoted(int index) {
        return "\"" + Excerpt.of(input(index)) + "\"";
    }

    /** The constant of a kind that is an input; empty if it is absent, of another kind or no constant. */
    private <T extends Constant> Optional<T> constant(int index, Class<T> kind) {
        return Optional.of(input(index))
                .filter(name -> !name.isEmpty())
                .map(constants::get)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** The weights that are an input, which may be absent. */
    Optional<Weights> anyWeights(int index) {
        return constant(index, Weights.class);
    }

    /**
     * The weights that are an input.
     *
     * @throws IllegalArgumentException if they are absent, or depend on the input of the network
     */
    Weights weights(int index) {
        return anyWeights(index)
                .orElseThrow(() -> input(index).isEmpty()
                        ? lacks(index)
                        : refusal("takes its weights from " + quoted(index) + ", which is not stored in the file"));
    }

    /**
     * The constant that is an input of a node without other inputs.
     *
     * @throws IllegalArgumentException if it is absent
     */
    Constant constant(int index) {
        return constant(index, Constant.class).orElseThrow(() -> lacks(index));
    }

    private IllegalArgumentException lacks(int index) {
        return refusal("lacks its input " + (index + 1));
    }

    /** The whole numbers that an attribute holds or, in later versions of the format, an input. */
    Optional<long[]> numbers(String attribute, int input) {
        return numbers(attribute).or(() -> constant(input, Whole.class).map(Whole::values));
    }

    Optional<long[]> numbers(String attribute) {
        return attribute(attribute)
                .map(each ->
                        each.getIntsList().stream().mapToLong(Long::longValue).toArray());
    }

    Optional<AttributeProto> attribute(String name) {
        return proto.getAttributeList().stream()
                .filter(each -> each.getName().equals(name))
                .findFirst();
    }

    long integer(String name, long absent) {
        return attribute(name).map(AttributeProto::getI).orElse(absent);
    }

    float number(String name, float absent) {
        return attribute(name).map(AttributeProto::getF).orElse(absent);
    }

    String text(String name, String absent) {
        return attribute(name).map(each -> each.getS().toStringUtf8()).orElse(absent);
    }

    /** Whole numbers of an attribute; all the same if it is absent. */
    List<Integer> integers(String name, int count, int absent) {
        return numbers(name)
                .map(numbers -> Arrays.stream(numbers)
                        .mapToObj(number -> (int) Math.max(-10_000, Math.min(10_000, number)))
                        .toList())
                .orElseGet(() -> Collections.nCopies(count, absent));
    }

    /**
     * An error that names the node.
     *
     * @param what follows its name: {@code "has 3 groups, …"}
     */
    IllegalArgumentException refusal(String what) {
        return new IllegalArgumentException("cannot be imported: " + this + " " + what);
    }

    @Override
    public String toString() {
        String name = proto.getName().isEmpty() ? output() : proto.getName();
        return "the node \"" + Excerpt.of(name) + "\" (" + Excerpt.of(type()) + ")";
    }
}

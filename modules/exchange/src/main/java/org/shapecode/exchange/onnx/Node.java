package org.shapecode.exchange.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Excerpt;
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

    /** The constant that is an input; null if it is absent or no constant. */
    Constant constant(int index) {
        return constants.get(input(index));
    }

    /**
     * The weights that are an input.
     *
     * @throws IllegalArgumentException if they are absent, or depend on the input of the network
     */
    Constant weights(int index) {
        Constant constant = constant(index);
        if (constant == null || constant.floats() == null) {
            throw refusal(
                    "takes its weights from \"" + Excerpt.of(input(index)) + "\", which is not stored in the file");
        }
        return constant;
    }

    /** The whole numbers that an attribute holds or, in later versions of the format, an input; null if there are none. */
    long[] numbers(String attribute, int input) {
        for (AttributeProto each : proto.getAttributeList()) {
            if (each.getName().equals(attribute)) {
                return each.getIntsList().stream().mapToLong(Long::longValue).toArray();
            }
        }
        Constant constant = input < 0 ? null : constant(input);
        return constant == null ? null : constant.longs();
    }

    AttributeProto attribute(String name) {
        return proto.getAttributeList().stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    long integer(String name, long absent) {
        AttributeProto attribute = attribute(name);
        return attribute == null ? absent : attribute.getI();
    }

    float number(String name, float absent) {
        AttributeProto attribute = attribute(name);
        return attribute == null ? absent : attribute.getF();
    }

    String text(String name, String absent) {
        AttributeProto attribute = attribute(name);
        return attribute == null ? absent : attribute.getS().toStringUtf8();
    }

    /** Whole numbers of an attribute; all the same if it is absent. */
    List<Integer> integers(String name, int count, int absent) {
        long[] numbers = numbers(name, -1);
        List<Integer> integers = new ArrayList<>();
        for (int i = 0; i < (numbers == null ? count : numbers.length); i++) {
            integers.add(numbers == null ? absent : (int) Math.max(-10_000, Math.min(10_000, numbers[i])));
        }
        return integers;
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

package org.shapecode.exchange.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.shapecode.core.Counted;
import org.shapecode.core.Excerpt;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.spi.LayerKind;

/** Makes layers of convolutions, transposed convolutions and the padding before them. */
final class WindowReader {
    private final Chain chain;
    /** Zeros around the image that the next convolution must take: before, then after, for each axis of pixels; or null. */
    private int[] padding;

    private Node padder;

    WindowReader(Chain chain) {
        this.chain = chain;
    }

    int[] padding() {
        return padding;
    }

    void requireNoPadding() {
        if (padding != null) {
            throw padder.refusal("pads, but no convolution follows");
        }
    }

    /** Keeps padding for the next convolution. */
    List<Long> pad(Node node, List<Long> shape) {
        int axes = shape.size();
        long[] pads = node.numbers("pads", 1);
        if (pads == null || pads.length != 2 * axes || axes < 3 || !addsZeros(node)) {
            throw node.refusal("does not pad with a stored number of zeros");
        }
        padding = padding == null ? new int[2 * (axes - 2)] : padding;
        padder = node;
        List<Long> padded = new ArrayList<>(shape);
        for (int axis = 0; axis < axes; axis++) {
            long before = pads[axis];
            long after = pads[axes + axis];
            if (axis < 2 ? before != 0 || after != 0 : before < 0 || after < 0 || before + after > 100) {
                throw onlyPixels(node);
            }
            if (axis >= 2) {
                padding[axis - 2] += (int) before;
                padding[axes - 2 + axis - 2] += (int) after;
                padded.set(axis, shape.get(axis) + before + after);
            }
        }
        return padded;
    }

    /** Whether a node pads with zeros. */
    static boolean addsZeros(Node node) {
        Constant value = node.constant(2);
        float with = value == null || value.floats() == null || value.length() != 1
                ? node.number("value", 0)
                : value.floats()[0];
        return node.text("mode", "constant").equals("constant") && with == 0 && node.inputs() < 4;
    }

    static IllegalArgumentException onlyPixels(Node node) {
        return node.refusal(
                "pads by " + Arrays.toString(node.numbers("pads", 1)) + ", but only rows and columns can be padded");
    }

    /** Adds a convolution or a transposed one. */
    void read(Node node) {
        Extent input = chain.extent();
        boolean transposed = node.type().equals("ConvTranspose");
        int sides = input.dimensions();
        Constant weights = node.weights(1);
        List<Integer> shape = weights.shape();
        if (shape.size() != sides + 2 || shape.stream().anyMatch(side -> side < 1)) {
            throw node.refusal("has weights of shape " + shape + ", but images of " + input);
        }
        if (node.integer("group", 1) != 1) {
            throw node.refusal("has " + node.integer("group", 1)
                    + " groups, but each output channel of a layer of Shapecode sees all input channels");
        }
        if (shape.get(transposed ? 0 : 1) != input.channels()) {
            throw node.refusal(
                    "has weights of shape " + shape + ", but its input has " + Counted.of(input.channels(), "channel"));
        }
        same(node, "a dilation", node.integers("dilations", sides, 1), 1);
        int kernel = same(node, "a kernel", shape.subList(2, shape.size()), -1);
        int stride = same(node, "a stride", node.integers("strides", sides, 1), -1);
        int[] around = around(node, sides, kernel, stride, transposed);
        int channels = shape.get(transposed ? 1 : 0);
        LayerKind kind = transposed
                ? new TransposedConvolution(
                        channels,
                        kernel,
                        stride,
                        list(around, sides),
                        same(node, "an output padding", node.integers("output_padding", sides, 0), -1),
                        false,
                        Activation.NONE,
                        0)
                : new Convolution(channels, kernel, stride, list(around, sides), false, Activation.NONE, 0);
        chain.add(node, kind);
        chain.weights(node, "weight", 1, shape);
        if (!node.input(2).isEmpty()) {
            Constant bias = node.weights(2);
            if (!chain.addBias(node.input(2), bias.floats())) {
                throw node.refusal("needs a bias of " + channels + " numbers, but \"" + Excerpt.of(node.input(2))
                        + "\" has " + bias.shape());
            }
        }
    }

    private static int same(Node node, String what, List<Integer> numbers, int required) {
        int first = numbers.isEmpty() ? -1 : numbers.get(0);
        if (numbers.stream().anyMatch(number -> number != first) || required >= 0 && first != required) {
            throw node.refusal("has " + what + " of " + numbers + ", but it must be "
                    + (required >= 0 ? required : "the same for rows and columns"));
        }
        return first;
    }

    /** Padding before, then after, for each axis of pixels. */
    private int[] around(Node node, int sides, int kernel, int stride, boolean transposed) {
        String automatic = node.text("auto_pad", "NOTSET");
        if (node.attribute("output_shape") != null) {
            throw node.refusal("fixes the size of its output (output_shape); export it with pads and output_padding");
        }
        int[] around;
        if (automatic.equals("NOTSET") || automatic.equals("VALID")) {
            List<Integer> pads = node.integers("pads", 2 * sides, 0);
            if (pads.size() != 2 * sides) {
                throw node.refusal("has pads of " + pads);
            }
            around = pads.stream().mapToInt(Integer::intValue).toArray();
        } else {
            boolean after = automatic.equals("SAME_UPPER");
            int total = total(chain.extent().columns(), kernel, stride, transposed);
            around = IntStream.range(0, 2 * sides)
                    .map(i -> (i < sides) == after ? total / 2 : total - total / 2)
                    .toArray();
        }
        for (int i = 0; padding != null && i < around.length; i++) {
            around[i] += padding[i];
        }
        padding = null;
        return around;
    }

    /** What keeps an image's side, divided or multiplied by the stride. */
    private static int total(int side, int kernel, int stride, boolean transposed) {
        int covered = transposed ? kernel : ((side + stride - 1) / stride - 1) * stride + kernel - side;
        return Math.max(0, transposed ? covered - stride : covered);
    }

    /** As our layers have it: none, one number, or top, bottom, left, right. */
    private static List<Integer> list(int[] around, int sides) {
        if (Arrays.stream(around).allMatch(each -> each == around[0])) {
            return around[0] == 0 ? List.of() : List.of(around[0]);
        }
        return sides == 1 ? List.of(around[0], around[1]) : List.of(around[0], around[2], around[1], around[3]);
    }
}

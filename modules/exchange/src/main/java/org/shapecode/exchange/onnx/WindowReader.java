package org.shapecode.exchange.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shapecode.core.Counted;
import org.shapecode.exchange.onnx.Constant.Weights;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.spi.LayerKind;

/** Makes layers of convolutions, transposed convolutions and the padding before them. */
final class WindowReader {
    /** The most zeros on a side of an image. */
    private static final int MOST = 100;

    /**
     * Zeros around an image.
     *
     * @param node the last that adds them
     * @param around their number before, then after, for each axis of pixels
     */
    private record Padding(Node node, int[] around) {}

    private final Chain chain;
    /** What the next convolution must take. */
    private Optional<Padding> padding = Optional.empty();

    WindowReader(Chain chain) {
        this.chain = chain;
    }

    boolean isPadded() {
        return padding.isPresent();
    }

    void requireNoPadding() {
        padding.ifPresent(pending -> {
            throw pending.node().refusal("pads, but no convolution follows");
        });
    }

    /** Keeps padding for the next convolution. */
    List<Long> pad(Node node, List<Long> shape) {
        int axes = shape.size();
        long[] pads = node.numbers("pads", 1)
                .filter(numbers -> numbers.length == 2 * axes && axes >= 3 && addsZeros(node))
                .orElseThrow(() -> node.refusal("does not pad with a stored number of zeros"));
        int[] around = padding.map(Padding::around).orElseGet(() -> new int[2 * (axes - 2)]);
        List<Long> padded = new ArrayList<>(shape);
        for (int axis = 0; axis < axes; axis++) {
            long before = pads[axis];
            long after = pads[axes + axis];
            if (before < 0 || after < 0 || Math.max(before, after) > (axis < 2 ? 0 : MOST)) {
                throw onlyPixels(node);
            }
            if (axis >= 2) {
                around[axis - 2] += (int) before;
                around[axes - 2 + axis - 2] += (int) after;
                padded.set(axis, shape.get(axis) + before + after);
            }
        }
        padding = Optional.of(new Padding(node, around));
        return padded;
    }

    /** Whether a node pads with zeros. */
    static boolean addsZeros(Node node) {
        float with = node.anyWeights(2)
                .filter(value -> value.length() == 1)
                .map(value -> value.values()[0])
                .orElseGet(() -> node.number("value", 0));
        return node.text("mode", "constant").equals("constant") && with == 0 && node.inputs() < 4;
    }

    static IllegalArgumentException onlyPixels(Node node) {
        return node.refusal("pads by " + Arrays.toString(node.numbers("pads", 1).orElseThrow())
                + ", but only rows and columns can be padded");
    }

    /** Adds a convolution or a transposed one. */
    void read(Node node) {
        Extent input = chain.extent();
        boolean transposed = node.type().equals("ConvTranspose");
        int sides = input.dimensions();
        List<Integer> shape = node.weights(1).shape();
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
            Weights bias = node.weights(2);
            if (!chain.addBias(node.input(2), bias.values())) {
                throw node.refusal(
                        "needs a bias of " + channels + " numbers, but " + node.quoted(2) + " has " + bias.shape());
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
        if (node.attribute("output_shape").isPresent()) {
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
            // A stride that is no divisor is refused with the layer.
            int total = total(chain.extent().columns(), kernel, Math.max(1, stride), transposed);
            around = IntStream.range(0, 2 * sides)
                    .map(i -> (i < sides) == after ? total / 2 : total - total / 2)
                    .toArray();
        }
        padding.ifPresent(more -> Arrays.setAll(around, i -> around[i] + more.around()[i]));
        padding = Optional.empty();
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

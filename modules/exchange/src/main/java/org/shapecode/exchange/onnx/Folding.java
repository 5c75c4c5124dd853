package org.shapecode.exchange.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import org.shapecode.exchange.onnx.OnnxFormat.AttributeProto;

/**
 * Evaluates nodes whose inputs are constants: how PyTorch computes the shape for a change of shape, and how weights are
 * turned before use. The number of images in a batch is unknown, and must go through unchanged.
 */
final class Folding {
    /** Stands for the number of images in a batch. */
    static final long BATCH = Long.MIN_VALUE;

    /** No tensor has so many axes; longer lists of whole numbers are no shapes. */
    private static final int LONGEST = 64;

    private Folding() {}

    /** The value of a node; empty if it is none of the operations that occur for constants. */
    static Optional<Constant> of(Node node) {
        return switch (node.type()) {
            case "Constant" -> constant(node);
            // Whole numbers stay whole: shapes may be cast to float and back.
            case "Identity", "Dropout", "Cast" -> Optional.of(node.constant(0));
            case "Gather" -> gather(node);
            case "Concat" -> concat(node);
            case "ConstantOfShape" -> filled(node);
            case "Reshape" -> reshape(node);
            case "Unsqueeze", "Squeeze" -> axes(node);
            case "Slice" -> slice(node);
            case "Transpose" -> transpose(node);
            case "Add" -> arithmetic(node, Math::addExact);
            case "Sub" -> arithmetic(node, Math::subtractExact);
            case "Mul" -> arithmetic(node, Math::multiplyExact);
            case "Div" -> arithmetic(node, (a, b) -> a / b);
            default -> Optional.empty();
        };
    }

    private static Optional<Constant> constant(Node node) {
        AttributeProto tensor = node.attribute("value");
        if (tensor != null) {
            return Optional.of(Constant.of(tensor.getT()));
        }
        AttributeProto number = node.attribute("value_int");
        if (number != null) {
            return Optional.of(Constant.of(List.of(), number.getI()));
        }
        long[] numbers = node.numbers("value_ints", -1);
        if (numbers != null) {
            return Optional.of(Constant.of(List.of(numbers.length), numbers));
        }
        AttributeProto real = node.attribute("value_float");
        return Optional.ofNullable(real).map(each -> Constant.of(List.of(), new float[] {each.getF()}));
    }

    private static Optional<Constant> gather(Node node) {
        long[] data = node.constant(0).longs();
        long[] indices = node.constant(1).longs();
        if (data == null || indices == null || indices.length > LONGEST || node.integer("axis", 0) != 0) {
            return Optional.empty();
        }
        long[] taken = new long[indices.length];
        for (int i = 0; i < taken.length; i++) {
            long index = indices[i] < 0 ? indices[i] + data.length : indices[i];
            if (index < 0 || index >= data.length) {
                throw node.refusal("takes element " + indices[i] + " of " + data.length);
            }
            taken[i] = data[(int) index];
        }
        return Optional.of(Constant.of(node.constant(1).shape(), taken));
    }

    private static Optional<Constant> concat(Node node) {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < node.inputs(); i++) {
            long[] part = node.constant(i).longs();
            if (part == null || node.constant(i).shape().size() != 1 || all.size() + part.length > LONGEST) {
                return Optional.empty();
            }
            Arrays.stream(part).forEach(all::add);
        }
        return Optional.of(Constant.of(
                List.of(all.size()), all.stream().mapToLong(Long::longValue).toArray()));
    }

    private static Optional<Constant> filled(Node node) {
        long[] shape = node.constant(0).longs();
        AttributeProto tensor = node.attribute("value");
        Constant value = tensor == null ? Constant.of(List.of(1), new float[1]) : Constant.of(tensor.getT());
        if (shape == null || shape.length > 1 || value.length() != 1) {
            return Optional.empty();
        }
        long length = shape.length == 0 ? 1 : shape[0];
        return length < 0 || length > LONGEST
                ? Optional.empty()
                : Optional.of(value.pick(List.of((int) length), new int[(int) length]));
    }

    private static Optional<Constant> reshape(Node node) {
        Constant from = node.constant(0);
        long[] to = node.constant(1) == null ? null : node.constant(1).longs();
        if (to == null || to.length > LONGEST) {
            return Optional.empty();
        }
        List<Integer> shape = new ArrayList<>();
        long known = Arrays.stream(to).filter(side -> side > 0).reduce(1, (a, b) -> Math.min(a * b, 1L << 31));
        for (long side : to) {
            shape.add((int) (side == -1 ? from.length() / known : side));
        }
        boolean fits = shape.stream().allMatch(side -> side > 0)
                && shape.stream().mapToLong(side -> side).reduce(1, (a, b) -> Math.min(a * b, 1L << 31))
                        == from.length();
        return fits ? Optional.of(from.shaped(shape)) : Optional.empty();
    }

    private static Optional<Constant> axes(Node node) {
        Constant from = node.constant(0);
        long[] axes = node.numbers("axes", 1);
        List<Integer> shape = new ArrayList<>(from.shape());
        if (node.type().equals("Squeeze")) {
            shape.removeIf(side -> side == 1);
            boolean all = axes == null || from.shape().size() - shape.size() == axes.length;
            return all ? Optional.of(from.shaped(shape)) : Optional.empty();
        }
        if (axes == null || axes.length != 1 || axes[0] < -shape.size() - 1 || axes[0] > shape.size()) {
            return Optional.empty();
        }
        shape.add((int) (axes[0] < 0 ? axes[0] + shape.size() + 1 : axes[0]), 1);
        return Optional.of(from.shaped(shape));
    }

    /** A part along one axis. */
    private static Optional<Constant> slice(Node node) {
        Constant from = node.constant(0);
        long[] starts = node.numbers("starts", 1);
        long[] ends = node.numbers("ends", 2);
        long[] axes = node.numbers("axes", 3);
        long[] steps = node.numbers("steps", 4);
        boolean single = isSingle(starts) && isSingle(ends) && (axes == null || axes.length == 1);
        long step = steps == null || steps.length == 0 ? 1 : steps[0];
        long axis = axes == null || !single ? 0 : axes[0];
        if (!single || axis != 0 || step != 1 && step != -1 || from.shape().isEmpty()) {
            return Optional.empty();
        }
        int rows = from.shape().get(0);
        int width = rows == 0 ? 0 : from.length() / rows;
        int first = place(starts[0], rows, step);
        int last = place(ends[0], rows, step);
        int count = Math.max(0, (int) ((last - first) * step));
        int[] places = new int[count * width];
        for (int i = 0; i < places.length; i++) {
            places[i] = (int) (first + i / width * step) * width + i % width;
        }
        List<Integer> shape = new ArrayList<>(from.shape());
        shape.set(0, count);
        return Optional.of(from.pick(shape, places));
    }

    private static boolean isSingle(long[] numbers) {
        return numbers != null && numbers.length == 1;
    }

    /** Where a slice begins or ends, of so many rows. */
    private static int place(long index, int rows, long step) {
        long counted = index < 0 ? index + rows : index;
        return (int) (step > 0 ? Math.max(0, Math.min(rows, counted)) : Math.max(-1, Math.min(rows - 1, counted)));
    }

    private static Optional<Constant> transpose(Node node) {
        Constant from = node.constant(0);
        long[] order = node.numbers("perm", -1);
        boolean turned = order == null || order.length == 2 && order[0] == 1 && order[1] == 0;
        if (from.shape().size() != 2 || !turned) {
            return Optional.empty();
        }
        int rows = from.shape().get(0);
        int columns = from.shape().get(1);
        int[] places = new int[from.length()];
        for (int i = 0; i < places.length; i++) {
            places[i] = i % rows * columns + i / rows;
        }
        return Optional.of(from.pick(List.of(columns, rows), places));
    }

    private static Optional<Constant> arithmetic(Node node, LongBinaryOperator operator) {
        long[] some = node.constant(0).longs();
        long[] others = node.constant(1).longs();
        boolean fit = some != null
                && others != null
                && (some.length == others.length || some.length == 1 || others.length == 1);
        if (!fit || holdsBatch(some) || holdsBatch(others)) {
            return Optional.empty();
        }
        long[] values = new long[Math.max(some.length, others.length)];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = operator.applyAsLong(some[i % some.length], others[i % others.length]);
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        }
        return Optional.of(
                Constant.of((some.length >= others.length ? node.constant(0) : node.constant(1)).shape(), values));
    }

    private static boolean holdsBatch(long[] numbers) {
        return Arrays.stream(numbers).anyMatch(number -> number == BATCH);
    }
}

package org.shapecode.exchange.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.shapecode.exchange.onnx.Constant.Weights;
import org.shapecode.exchange.onnx.Constant.Whole;
import org.shapecode.exchange.weights.FloatType;

/**
 * Evaluates nodes whose inputs are constants: how PyTorch computes the shape for a change of shape, and how weights are
 * turned before use. The number of images in a batch is unknown, and must go through unchanged.
 */
final class Folding {
    /** Stands for the number of images in a batch. */
    static final long BATCH = Long.MIN_VALUE;

    /** No tensor has so many axes; longer lists of whole numbers are no shapes. */
    private static final int LONGEST = 64;

    private static final long[] NONE = {};

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
        return value(node)
                .or(() -> node.attribute("value_int").map(number -> new Whole(List.of(), number.getI())))
                .or(() -> node.numbers("value_ints").map(numbers -> new Whole(List.of(numbers.length), numbers)))
                .or(() -> node.attribute("value_float").map(number -> weight(List.of(), number.getF())));
    }

    /** The tensor that a node holds. */
    private static Optional<Constant> value(Node node) {
        return node.attribute("value").map(tensor -> Constant.of(tensor.getT()));
    }

    private static Weights weight(List<Integer> shape, float value) {
        return new Weights(shape, new float[] {value}, FloatType.FLOAT32);
    }

    private static Optional<Constant> gather(Node node) {
        boolean few = node.constant(1).length() <= LONGEST && node.integer("axis", 0) == 0;
        if (few && node.constant(0) instanceof Whole data && node.constant(1) instanceof Whole indices) {
            int length = data.length();
            int[] places = new int[indices.length()];
            for (int i = 0; i < places.length; i++) {
                long index = indices.values()[i];
                if (index < -length || index >= length) {
                    throw node.refusal("takes element " + index + " of " + length);
                }
                places[i] = (int) (index < 0 ? index + length : index);
            }
            return Optional.of(data.pick(indices.shape(), places));
        }
        return Optional.empty();
    }

    private static Optional<Constant> concat(Node node) {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < node.inputs(); i++) {
            if (node.constant(i) instanceof Whole part
                    && part.shape().size() == 1
                    && all.size() + part.length() <= LONGEST) {
                Arrays.stream(part.values()).forEach(all::add);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Whole(
                List.of(all.size()), all.stream().mapToLong(Long::longValue).toArray()));
    }

    private static Optional<Constant> filled(Node node) {
        Constant value = value(node).orElseGet(() -> weight(List.of(1), 0));
        if (node.constant(0) instanceof Whole shape && shape.length() <= 1 && value.length() == 1) {
            long length = shape.length() == 0 ? 1 : shape.values()[0];
            if (length >= 0 && length <= LONGEST) {
                return Optional.of(value.pick(List.of((int) length), new int[(int) length]));
            }
        }
        return Optional.empty();
    }

    private static Optional<Constant> reshape(Node node) {
        Constant from = node.constant(0);
        return node.numbers("shape", 1).filter(sides -> sides.length <= LONGEST).flatMap(sides -> reshape(from, sides));
    }

    private static Optional<Constant> reshape(Constant from, long[] to) {
        long known = product(Arrays.stream(to).filter(side -> side > 0));
        long[] sides = Arrays.stream(to)
                .map(side -> side == -1 ? from.length() / known : side)
                .toArray();
        boolean fits =
                Arrays.stream(sides).allMatch(side -> side > 0) && product(Arrays.stream(sides)) == from.length();
        return fits
                ? Optional.of(from.shaped(
                        Arrays.stream(sides).mapToObj(side -> (int) side).toList()))
                : Optional.empty();
    }

    /** The product of positive numbers, or a larger one than the number of values of any tensor. */
    private static long product(LongStream numbers) {
        long more = Constant.MOST + 1;
        return numbers.reduce(1, (a, b) -> Math.min(a * Math.min(b, more), more));
    }

    private static Optional<Constant> axes(Node node) {
        Constant from = node.constant(0);
        Optional<long[]> axes = node.numbers("axes", 1);
        List<Integer> shape = new ArrayList<>(from.shape());
        if (node.type().equals("Squeeze")) {
            shape.removeIf(side -> side == 1);
            int removed = from.shape().size() - shape.size();
            boolean all = axes.map(some -> some.length == removed).orElse(true);
            return all ? Optional.of(from.shaped(shape)) : Optional.empty();
        }
        long[] added = axes.orElse(NONE);
        if (added.length != 1 || added[0] < -shape.size() - 1 || added[0] > shape.size()) {
            return Optional.empty();
        }
        shape.add((int) (added[0] < 0 ? added[0] + shape.size() + 1 : added[0]), 1);
        return Optional.of(from.shaped(shape));
    }

    /** A part along one axis. */
    private static Optional<Constant> slice(Node node) {
        Constant from = node.constant(0);
        long[] starts = node.numbers("starts", 1).orElse(NONE);
        long[] ends = node.numbers("ends", 2).orElse(NONE);
        long[] axes = node.numbers("axes", 3).orElse(new long[] {0});
        long[] steps = node.numbers("steps", 4).orElse(new long[] {1});
        boolean single = Stream.of(starts, ends, axes, steps).allMatch(each -> each.length == 1);
        if (!single || axes[0] != 0 || Math.abs(steps[0]) != 1 || from.shape().isEmpty()) {
            return Optional.empty();
        }
        int rows = from.shape().get(0);
        int width = rows == 0 ? 0 : from.length() / rows;
        long step = steps[0];
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

    /** Where a slice begins or ends, of so many rows. */
    private static int place(long index, int rows, long step) {
        long counted = index < 0 ? index + rows : index;
        return (int) (step > 0 ? Math.max(0, Math.min(rows, counted)) : Math.max(-1, Math.min(rows - 1, counted)));
    }

    private static Optional<Constant> transpose(Node node) {
        Constant from = node.constant(0);
        long[] turned = {1, 0};
        if (from.shape().size() != 2 || !Arrays.equals(node.numbers("perm").orElse(turned), turned)) {
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
        return node.constant(0) instanceof Whole some && node.constant(1) instanceof Whole others
                ? arithmetic(some, others, operator)
                : Optional.empty();
    }

    private static Optional<Constant> arithmetic(Whole some, Whole others, LongBinaryOperator operator) {
        boolean fit = some.length() == others.length() || some.length() == 1 || others.length() == 1;
        if (!fit || holdsBatch(some) || holdsBatch(others)) {
            return Optional.empty();
        }
        long[] values = new long[Math.max(some.length(), others.length())];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] =
                        operator.applyAsLong(some.values()[i % some.length()], others.values()[i % others.length()]);
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new Whole((some.length() >= others.length() ? some : others).shape(), values));
    }

    private static boolean holdsBatch(Whole numbers) {
        return Arrays.stream(numbers.values()).anyMatch(number -> number == BATCH);
    }
}

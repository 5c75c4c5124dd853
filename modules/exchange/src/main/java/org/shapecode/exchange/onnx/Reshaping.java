package org.shapecode.exchange.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What nodes that only arrange numbers make of a shape, whose first axis is the images. */
final class Reshaping {
    private static final long MOST = Integer.MAX_VALUE;

    private Reshaping() {}

    /**
     * The shape of the output.
     *
     * @throws IllegalArgumentException if it is not known, or mixes images, with the node
     */
    static List<Long> of(Node node, List<Long> shape) {
        return switch (node.type()) {
            case "Flatten" -> flatten(node, shape);
            case "Reshape" -> reshape(node, shape);
            default -> axes(node, shape);
        };
    }

    private static List<Long> flatten(Node node, List<Long> shape) {
        if (node.integer("axis", 1) != 1) {
            throw node.refusal("flattens from axis " + node.integer("axis", 1) + ", but only 1 keeps images apart");
        }
        return List.of(Folding.BATCH, product(shape));
    }

    private static List<Long> reshape(Node node, List<Long> shape) {
        long[] to = node.numbers("shape", 1)
                .filter(sides -> sides.length >= 2)
                .orElseThrow(() -> node.refusal("needs a stored shape of at least two axes"));
        List<Long> next = new ArrayList<>(List.of(Folding.BATCH));
        long known = 1;
        int open = -1;
        for (int i = 1; i < to.length; i++) {
            long side = to[i] == 0 && i < shape.size() ? shape.get(i) : to[i];
            if (side == -1 && open < 0) {
                open = i;
            } else if (side < 1 || side > MOST || known * side > MOST) {
                throw node.refusal("gives an invalid shape, or one that mixes images");
            } else {
                known *= side;
            }
            next.add(side);
        }
        if (open >= 0) {
            next.set(open, product(shape) / known);
        }
        if (product(next) != product(shape)) {
            throw node.refusal("reshapes " + shape.subList(1, shape.size()) + " to " + next.subList(1, next.size())
                    + ", but the number of values must stay the same");
        }
        return next;
    }

    private static List<Long> axes(Node node, List<Long> shape) {
        long[] sorted = node.numbers("axes", 1)
                .filter(axes -> axes.length <= 4)
                .orElseThrow(() -> misfit(node))
                .clone();
        List<Long> next = new ArrayList<>(shape);
        boolean adds = node.type().equals("Unsqueeze");
        boolean fits = true;
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] += sorted[i] < 0 ? shape.size() + (adds ? sorted.length : 0) : 0;
        }
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length && fits; i++) {
            // From the last on, or the axes that are left would move.
            int axis = (int) (adds ? sorted[i] : sorted[sorted.length - 1 - i]);
            fits = axis >= 1 && (adds ? axis <= next.size() : axis < next.size() && next.get(axis) == 1);
            if (fits && adds) {
                next.add(axis, 1L);
            } else if (fits) {
                next.remove(axis);
            }
        }
        if (!fits || next.size() < 2) {
            throw misfit(node);
        }
        return next;
    }

    private static IllegalArgumentException misfit(Node node) {
        return node.refusal("adds or removes axes that a layer needs");
    }

    /** The numbers of an image. */
    private static long product(List<Long> shape) {
        return shape.stream().skip(1).mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
    }
}

package org.shapecode.exchange.onnx;

import java.util.List;
import org.shapecode.core.Excerpt;

/** Reads by what factor a node enlarges images, and whether it does so as our layer. */
final class Resizing {
    private static final int MOST = 64;

    private Resizing() {}

    /**
     * The factor, the same for all sides.
     *
     * @param shape of the input, the number of images first
     * @throws IllegalArgumentException if it is another way of enlarging, with the node
     */
    static int factor(Node node, List<Long> shape) {
        requireOurs(node);
        int scales = node.type().equals("Upsample") || node.inputs() == 2 ? 1 : 2;
        int factor = -1;
        for (int axis = 1; axis < shape.size(); axis++) {
            double by = ratio(node, scales, axis, shape);
            boolean fits = axis == 1 ? by == 1 : by == Math.rint(by) && by >= 1 && by <= MOST;
            if (!fits || axis > 2 && by != factor) {
                throw node.refusal("enlarges images by " + by + " along axis " + axis
                        + ", but all sides must grow by the same whole number, and channels must not");
            }
            factor = (int) by;
        }
        return factor;
    }

    private static double ratio(Node node, int scales, int axis, List<Long> shape) {
        int axes = shape.size();
        return node.anyWeights(scales)
                .filter(factors -> factors.length() == axes)
                .map(factors -> (double) factors.values()[axis])
                .or(() -> node.numbers("", 3)
                        .filter(sizes -> sizes.length == axes)
                        .map(sizes -> (double) sizes[axis] / shape.get(axis)))
                .orElseThrow(() -> node.refusal("needs a stored size or factor for each axis"));
    }

    private static void requireOurs(Node node) {
        String mode = node.text("mode", "nearest");
        String place = node.text("coordinate_transformation_mode", "half_pixel");
        String rounding = node.text("nearest_mode", "round_prefer_floor");
        boolean old = node.type().equals("Upsample") || node.inputs() == 2;
        boolean centred = place.equals("half_pixel") || place.equals("pytorch_half_pixel");
        boolean nearest = mode.equals("nearest")
                && (old
                        || place.equals("asymmetric") && rounding.equals("floor")
                        || centred && rounding.startsWith("round_prefer"));
        boolean linear = mode.equals("linear") && centred && !old;
        if (!nearest && !linear) {
            throw node.refusal("enlarges images by \"" + Excerpt.of(mode) + "\" interpolation (" + Excerpt.of(place)
                    + ", "
                    + Excerpt.of(rounding) + "), but only nearest by repetition and linear between pixel centres"
                    + " (align_corners=False) are supported");
        }
    }
}

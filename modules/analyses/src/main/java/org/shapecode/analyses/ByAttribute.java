package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.shapecode.core.figure.Images;

/**
 * A curve over the sorted, distinct values of an attribute. Images with the same value, as of an attribute that is a whole
 * number, are one point: their mean.
 *
 * @param values of the attribute, strictly rising
 * @param means of what was measured, one for each value
 * @param images of each value
 */
record ByAttribute(double[] values, double[] means, Images images) {
    /**
     * The curve through some points.
     *
     * @param values of the attribute, one for each image, in any order
     * @param measured one for each image
     */
    static ByAttribute of(double[] values, double[] measured) {
        TreeMap<Double, List<Integer>> images = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            // Adding 0 makes a negative zero a positive one.
            images.computeIfAbsent(values[i] + 0.0, value -> new ArrayList<>()).add(i);
        }
        return new ByAttribute(
                images.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                images.values().stream()
                        .mapToDouble(same ->
                                same.stream().mapToDouble(i -> measured[i]).sum() / same.size())
                        .toArray(),
                new Images(images.values().stream()
                        .map(same -> same.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new)));
    }

    /** The index of the first image of a value. */
    int first(int value) {
        return images.at(value)[0];
    }

    /** Whether the curve strictly rises, or strictly falls. */
    boolean isMonotone() {
        int rises = 0;
        int falls = 0;
        for (int i = 1; i < means.length; i++) {
            rises += means[i] > means[i - 1] ? 1 : 0;
            falls += means[i] < means[i - 1] ? 1 : 0;
        }
        return Math.max(rises, falls) == means.length - 1;
    }

    /** The squared values. */
    double[] squares() {
        return Arrays.stream(values).map(v -> v * v).toArray();
    }
}

package org.shapecode.data.api;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.hipparchus.util.ArithmeticUtils;

/** Attribute values on an even grid over their ranges. */
public final class EvenGrid {
    private EvenGrid() {}

    /**
     * A grid with the same number of values of each attribute. It includes the largest value of a range but not the smallest:
     * 320 radii in 0..32 are 0.1, 0.2 … 32. Of a periodic attribute, it is the other way round, as the largest is none of its
     * values.
     *
     * @param count largest number of rows; with several attributes, the grid has the largest power that does not exceed it
     * @return rows of attribute values
     */
    public static double[][] rows(List<Attribute> attributes, int count) {
        int side = side(attributes.size(), count);
        return combinations(attributes.stream()
                .map(attribute -> values(side, step -> value(attribute, step, side)))
                .toList());
    }

    /**
     * Every combination of the values of attributes with steps.
     *
     * @return rows of attribute values, each once
     */
    public static double[][] every(List<Attribute> attributes) {
        return combinations(attributes.stream()
                .map(attribute -> values(
                        (int) attribute.count(), step -> attribute.nearest(attribute.min() + step * attribute.step())))
                .toList());
    }

    /**
     * A grid with the same number of values of each attribute, both ends of its range among them; of those with a step, at
     * most the values that there are, and of a periodic attribute, a full turn without its end.
     *
     * @param count largest number of rows, at least 2 for each attribute: 2, 4, 8 …
     * @return rows of attribute values
     */
    static double[][] withBothEnds(List<Attribute> attributes, int count) {
        int side = side(attributes.size(), count);
        return combinations(attributes.stream()
                .map(attribute -> {
                    int own = attribute.isStepped() ? (int) Math.min(side, attribute.count()) : side;
                    return values(own, step -> between(attribute, step, own));
                })
                .toList());
    }

    /**
     * The number of rows of a grid of attributes that all have enough values: 289 for two attributes and a count of 320.
     *
     * @param count largest number of rows
     */
    public static long size(int dimensions, int count) {
        return ArithmeticUtils.pow((long) side(dimensions, count), dimensions);
    }

    private static int side(int dimensions, int count) {
        return (int) Math.floor(Math.pow(count, 1.0 / dimensions) + 1e-9);
    }

    private static double[] values(int side, IntToDoubleFunction value) {
        double[] values = new double[side];
        Arrays.setAll(values, value);
        return values;
    }

    private static double value(Attribute attribute, int step, int side) {
        if (attribute.isStepped()) {
            long steps = step * attribute.count() / side;
            return attribute.nearest(attribute.min() + steps * attribute.step());
        }
        return attribute.isPeriodic() ? attribute.at((double) step / side) : attribute.at((step + 1.0) / side);
    }

    private static double between(Attribute attribute, int step, int side) {
        double gaps = attribute.isPeriodic() ? side : Math.max(1, side - 1);
        double value = attribute.min() + step * (attribute.max() - attribute.min()) / gaps;
        if (attribute.isStepped()) {
            return attribute.nearest(value);
        }
        if (attribute.isPeriodic()) {
            return attribute.at((double) step / side);
        }
        return step == side - 1 && side > 1 ? attribute.max() : value;
    }

    /** All combinations of the values of each attribute, the last attribute varying fastest. */
    private static double[][] combinations(List<double[]> values) {
        int rows = values.stream().mapToInt(each -> each.length).reduce(1, Math::multiplyExact);
        double[][] grid = new double[rows][values.size()];
        for (int i = 0; i < rows; i++) {
            int rest = i;
            for (int j = values.size() - 1; j >= 0; j--) {
                grid[i][j] = values.get(j)[rest % values.get(j).length];
                rest /= values.get(j).length;
            }
        }
        return grid;
    }
}

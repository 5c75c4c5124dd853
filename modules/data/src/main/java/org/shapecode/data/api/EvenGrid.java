package org.shapecode.data.api;

import java.util.List;

/** Attribute values on an even grid over their ranges. */
public final class EvenGrid {
    private EvenGrid() {}

    /**
     * A grid with the same number of values of each attribute. It includes the largest value of a range but not the smallest:
     * 320 radii in 0..32 are 0.1, 0.2 … 32.
     *
     * @param count largest number of rows; with several attributes, the grid has the largest power that does not exceed it
     * @return rows of attribute values
     */
    public static double[][] rows(List<Attribute> attributes, int count) {
        int dimensions = attributes.size();
        int side = (int) Math.floor(Math.pow(count, 1.0 / dimensions) + 1e-9);
        int rows = 1;
        for (int i = 0; i < dimensions; i++) {
            rows *= side;
        }
        double[][] grid = new double[rows][dimensions];
        for (int i = 0; i < rows; i++) {
            int rest = i;
            for (int j = dimensions - 1; j >= 0; j--) {
                grid[i][j] = value(attributes.get(j), rest % side, side);
                rest /= side;
            }
        }
        return grid;
    }

    private static double value(Attribute attribute, int step, int side) {
        return attribute.whole() ? attribute.at((double) step / side) : attribute.at((step + 1.0) / side);
    }
}

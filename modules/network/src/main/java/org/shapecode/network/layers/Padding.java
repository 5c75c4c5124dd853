package org.shapecode.network.layers;

import java.util.List;
import org.shapecode.network.api.Extent;

/** The rows and columns of padding on each side of an image; none above and below in one dimension. */
record Padding(int top, int bottom, int left, int right) {
    /**
     * Reads a list of numbers: none for no padding ("valid"), one for all sides, or one for each side: left and right in one
     * dimension; top, bottom, left and right in two.
     *
     * @throws IllegalArgumentException if the list has another length
     */
    static Padding of(List<Integer> sides, Extent input) {
        boolean line = input.dimensions() == 1;
        if (sides.size() <= 1) {
            int all = sides.isEmpty() ? 0 : sides.get(0);
            return new Padding(line ? 0 : all, line ? 0 : all, all, all);
        }
        if (line && sides.size() == 2) {
            return new Padding(0, 0, sides.get(0), sides.get(1));
        }
        if (!line && sides.size() == 4) {
            return new Padding(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
        }
        throw new IllegalArgumentException("needs a padding of one number, or of "
                + (line ? "two: left, right" : "four: top, bottom, left, right") + "; not " + sides);
    }

    int rows() {
        return top + bottom;
    }

    int columns() {
        return left + right;
    }
}

package org.shapecode.data.api;

import java.util.List;

/**
 * Which attribute values the test images have: the same number of each attribute, evenly spaced, holes included. With
 * several attributes, or whole numbers of which there are few, the grid can be smaller than was asked for.
 */
public enum TestGrid {
    /** Both ends of every range. */
    BOTH_ENDS,

    /**
     * The grid of the paper's figures: the smallest value of a single attribute is left out, so that 320 radii in 0..32 are
     * 0.1, 0.2 … 32. Several attributes have both ends.
     */
    PAPER,

    /** The grid of Shapecode 0.1: of every attribute, the smallest value is left out. */
    UPPER_END;

    /**
     * The grid.
     *
     * @param count largest number of rows
     * @return rows of attribute values
     */
    public double[][] rows(List<Attribute> attributes, int count) {
        return leavesOutMinimum(attributes)
                ? EvenGrid.rows(attributes, count)
                : EvenGrid.withBothEnds(attributes, count);
    }

    /** The smallest number of rows with two values of each attribute; fewer leave nothing to compare. */
    public long least(List<Attribute> attributes) {
        return 1L << Math.min(attributes.size(), Long.SIZE - 2);
    }

    private boolean leavesOutMinimum(List<Attribute> attributes) {
        return this == UPPER_END || this == PAPER && attributes.size() == 1;
    }
}

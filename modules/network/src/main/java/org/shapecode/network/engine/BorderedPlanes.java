package org.shapecode.network.engine;

import org.shapecode.network.api.Extent;

/**
 * The layout of one level's activations in a tile: {@code [channel][row][column][lane]}, each channel surrounded by zeros,
 * so that kernels read past the edge without a branch. Nothing ever writes into the border.
 *
 * @param top rows of zeros above
 * @param bottom rows of zeros below
 * @param left columns of zeros on the left
 * @param right columns of zeros on the right
 */
record BorderedPlanes(Extent extent, int top, int bottom, int left, int right) {
    private int pitch() {
        return left + extent.columns() + right;
    }

    /** Floats from one channel to the next. */
    int planeLength() {
        return (top + extent.rows() + bottom) * pitch() * Lanes.TILE;
    }

    /** Floats in all channels. */
    long length() {
        return (long) extent.channels() * (top + extent.rows() + bottom) * pitch() * Lanes.TILE;
    }

    /** Floats from the start to a pixel, which may lie in the border. */
    int offset(int channel, int row, int column) {
        return channel * planeLength() + offset(row, column);
    }

    /** Floats from the start of a channel to a pixel, which may lie in the border. */
    int offset(int row, int column) {
        return ((row + top) * pitch() + left + column) * Lanes.TILE;
    }

    /** Floats from the start to an activation, given its place in {@code [channel][row][column]}. */
    int offset(int place) {
        int pixel = place % extent.pixels();
        return offset(place / extent.pixels(), pixel / extent.columns(), pixel % extent.columns());
    }

    /** Number of runs of pixels that are adjacent in memory, in each channel. */
    int runs() {
        return left + right == 0 ? 1 : extent.rows();
    }

    /** Floats from the start to a run of a channel. */
    int run(int channel, int run) {
        return offset(channel, run, 0);
    }

    /** Floats in a run. */
    int runLength() {
        return (left + right == 0 ? extent.pixels() : extent.columns()) * Lanes.TILE;
    }

    /** A layout that has room for both borders. */
    BorderedPlanes union(BorderedPlanes other) {
        return new BorderedPlanes(
                extent,
                Math.max(top, other.top),
                Math.max(bottom, other.bottom),
                Math.max(left, other.left),
                Math.max(right, other.right));
    }
}

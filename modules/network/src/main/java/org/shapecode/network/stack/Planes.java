package org.shapecode.network.stack;

/**
 * Where the activations of one level of a tile lie in an arena: {@code [channel][row][column][lane]}.
 *
 * <p>One column of zeros stands before each row (and so after the row before it), and in two dimensions a row of zeros
 * above and below each channel: the kernels read over the edge without asking. Nothing ever writes there.
 */
record Planes(int base, int channels, int rows, int columns, int dimensions) {
    /** Floats from one row to the next. */
    int pitch() {
        return (columns + 1) * Lanes.TILE;
    }

    private int plane() {
        return dimensions == 1 ? pitch() : (rows + 2) * pitch();
    }

    /** Position of the first pixel of a row; rows -1 and {@code rows} are the zeros in two dimensions. */
    int row(int channel, int row) {
        int above = dimensions == 1 ? 0 : (row + 1) * pitch();
        return base + channel * plane() + above + Lanes.TILE;
    }

    /** Floats in a row, without its border. */
    int width() {
        return columns * Lanes.TILE;
    }

    /** Floats in the arena. */
    long length() {
        long plane = dimensions == 1 ? pitch() : (rows + 2L) * pitch();
        return channels * plane + Lanes.TILE;
    }
}

package org.shapecode.network.stack;

/**
 * Where the activations of one level of a tile lie in an arena: {@code [channel][row][column][lane]}.
 *
 * <p>Where rows are soon no longer needed, only the last few are kept, in a ring that stays in the cache. One column of
 * zeros stands before each row, and so after the row before it, and one row of zeros serves for the rows above and
 * below: the kernels read over the edge without asking. Nothing ever writes there.
 *
 * @param base where the planes start
 * @param zeros where the row of zeros starts
 * @param channels number of channels; when it is odd, one more, of zeros, follows
 * @param kept number of rows of each channel that are kept, {@code rows} or a smaller power of two
 */
record Planes(int base, int zeros, int channels, int rows, int columns, int kept) {
    /** Floats in the arena. */
    long length() {
        return (channels + channels % 2L) * kept * pitch() + Lanes.TILE;
    }

    private int pitch() {
        return (columns + 1) * Lanes.TILE;
    }

    /** Position of the first pixel of a row; rows -1 and {@code rows} are zeros. */
    int row(int channel, int row) {
        int slot = kept == rows ? row : row & kept - 1;
        int start = row < 0 || row == rows ? zeros : base + (channel * kept + slot) * pitch();
        return start + Lanes.TILE;
    }

    /** Position of the pixel of zero before a row. */
    int left(int channel, int row) {
        return row(channel, row) - Lanes.TILE;
    }

    /** Floats in a row, without the zeros. */
    int width() {
        return columns * Lanes.TILE;
    }
}

package org.shapecode.network.engine;

/**
 * The layout of one level's activations in an arena: {@code [channel][row][column][lane]}.
 *
 * <p>Where rows are needed only briefly, the most recent ones are kept in a ring buffer that stays in the cache. A zero
 * column precedes each row and thus follows the previous one, and one row of zeros serves as the row above and the row
 * below, so that kernels read past the edge without a branch. Nothing ever writes there.
 *
 * @param base position of the first plane
 * @param zeros position of the row of zeros
 * @param channels number of channels; if it is odd, a further channel of zeros follows
 * @param kept number of rows kept of each channel: {@code rows} or a smaller power of two
 */
record PlaneLayout(int base, int zeros, int channels, int rows, int columns, int kept) {
    /** Floats in the arena. */
    long length() {
        return (channels + channels % 2L) * kept * pitch() + Lanes.TILE;
    }

    private int pitch() {
        return (columns + 1) * Lanes.TILE;
    }

    /** Position of the first pixel of a row; rows -1 and {@code rows} are the row of zeros. */
    int row(int channel, int row) {
        int slot = kept == rows ? row : row & kept - 1;
        int start = row < 0 || row == rows ? zeros : base + (channel * kept + slot) * pitch();
        return start + Lanes.TILE;
    }

    /** Position of the zero pixel before a row. */
    int left(int channel, int row) {
        return row(channel, row) - Lanes.TILE;
    }

    /** Floats in a row, without the zero pixels. */
    int width() {
        return columns * Lanes.TILE;
    }
}

package org.shapecode.network.api;

import org.shapecode.core.Counted;
import org.shapecode.data.api.ImageShape;

/**
 * The extent of one image's activations at a level of a network: what a layer takes or gives.
 *
 * <p>Activations are stored {@code [channel][row][column]}. In one dimension there is a single row. A flat vector has one
 * row and one column, and a channel for each number.
 *
 * @param dimensions 1 or 2, as the images of the network
 * @param channels at least 1
 * @param rows at least 1; 1 in one dimension
 * @param columns at least 1
 */
public record Extent(int dimensions, int channels, int rows, int columns) {
    /**
     * Checks all values.
     *
     * @throws IllegalArgumentException if one is out of its range, or if no array holds so many numbers
     */
    public Extent {
        boolean valid = (dimensions == 1 || dimensions == 2) && channels > 0 && rows > 0 && columns > 0;
        if (!valid || dimensions == 1 && rows > 1) {
            throw new IllegalArgumentException("has no size of " + words(dimensions, channels, rows, columns));
        }
        if ((double) channels * rows * columns > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("has a size of " + words(dimensions, channels, rows, columns)
                    + ", more numbers than an array holds");
        }
    }

    /** A flat vector. */
    public static Extent flat(int dimensions, int length) {
        return new Extent(dimensions, length, 1, 1);
    }

    /** The extent of an image, with as many channels as it has. */
    public static Extent of(ImageShape shape) {
        return new Extent(shape.dimensions(), shape.channels(), 1, 1).withSide(shape.size());
    }

    /** The same channels with a side of so many pixels. */
    public Extent withSide(int side) {
        return new Extent(dimensions, channels, dimensions == 1 ? 1 : side, side);
    }

    /** Whether there is one pixel only, so that the channels form a vector. */
    public boolean isFlat() {
        return rows == 1 && columns == 1;
    }

    /** Number of pixels in a channel. */
    public int pixels() {
        return rows * columns;
    }

    /** Number of activations: channels times pixels. */
    public int length() {
        return channels * pixels();
    }

    /** Position of an activation in {@code [channel][row][column]}. */
    public int index(int channel, int row, int column) {
        return (channel * rows + row) * columns + column;
    }

    /** The size in words, such as {@code "8 × 32 × 32 px"}, {@code "1 × 64 px"} or {@code "16 numbers"}. */
    @Override
    public String toString() {
        return words(dimensions, channels, rows, columns);
    }

    private static String words(int dimensions, int channels, int rows, int columns) {
        if (rows == 1 && columns == 1) {
            return Counted.of(channels, "number");
        }
        return channels + " × " + (dimensions == 1 ? "" : rows + " × ") + columns + " px";
    }
}

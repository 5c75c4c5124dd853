package org.shapecode.data.api;

/**
 * The shape of every image of a dataset: one grey channel, in one or two dimensions.
 *
 * @param dimensions 1 or 2
 * @param size the side in pixels, at least 1
 */
public record ImageShape(int dimensions, int size) {
    public ImageShape {
        if (dimensions < 1 || dimensions > 2 || size < 1) {
            throw new IllegalArgumentException("an image has 1 or 2 dimensions and a side of at least 1 px");
        }
    }

    /** The number of pixels in an image: the size to the power of the dimensions. */
    public int pixels() {
        return dimensions == 1 ? size : size * size;
    }

    /** In words, for messages: {@code "64 x 64 px"} or {@code "a row of 64 px"}. */
    @Override
    public String toString() {
        return dimensions == 1 ? "a row of " + size + " px" : size + " x " + size + " px";
    }
}

package org.shapecode.data.api;

/**
 * The form of every image of a data set: one grey channel on a line or a square.
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

    /** Pixels in one image: size to the power of dimensions. */
    public int pixels() {
        return dimensions == 1 ? size : size * size;
    }
}

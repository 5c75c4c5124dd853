package org.shapecode.data.api;

/**
 * The shape of every image of a dataset. An image is stored {@code [channel][row][column]}.
 *
 * @param dimensions 1 or 2
 * @param size the side in pixels, at least 1
 * @param channels 1, grey levels, or 3: red, green and blue
 */
public record ImageShape(int dimensions, int size, int channels) {
    public ImageShape {
        if (dimensions < 1 || dimensions > 2 || size < 1) {
            throw new IllegalArgumentException("an image has 1 or 2 dimensions and a side of at least 1 px");
        }
        if (channels != 1 && channels != 3) {
            throw new IllegalArgumentException("an image has 1 or 3 channels, not " + channels);
        }
    }

    /** The shape of grey images. */
    public ImageShape(int dimensions, int size) {
        this(dimensions, size, 1);
    }

    /** The number of pixels in an image: the size to the power of the dimensions. */
    public int pixels() {
        return dimensions == 1 ? size : size * size;
    }

    /** The number of values in an image: of every pixel, one for each channel. */
    public int length() {
        return channels * pixels();
    }

    /** Whether images have three channels. */
    public boolean isColour() {
        return channels > 1;
    }

    /** In words, for messages: {@code "64 × 64 px"}, {@code "a row of 64 px"} or {@code "64 × 64 px in colour"}. */
    @Override
    public String toString() {
        String sides = dimensions == 1 ? "a row of " + size + " px" : size + " × " + size + " px";
        return isColour() ? sides + " in colour" : sides;
    }
}

package org.shapecode.pictures;

/**
 * A picture. The array is not copied and must not be modified.
 *
 * @param width in pixels
 * @param height in pixels
 * @param channels 1, grey levels, or 3: red, green and blue
 * @param values [row][column][channel], from 0, black, to 1, white
 */
public record Picture(int width, int height, int channels, float[] values) {
    public Picture {
        if (values.length != width * height * channels) {
            throw new IllegalArgumentException(values.length + " values do not make " + width + " × " + height
                    + " pixels of " + channels + " channels");
        }
    }

    /** Its sides in words, such as {@code 64 × 48 px}. */
    public String sides() {
        return width + " × " + height + " px";
    }
}

package org.shapecode.data.api;

/**
 * The table of the images of a source. The arrays are not copied and must not be modified.
 *
 * @param values [image][attribute]
 * @param test for each image, whether the source names it as a test image
 */
public record ImageTable(double[][] values, boolean[] test) {
    public ImageTable {
        if (values.length != test.length) {
            throw new IllegalArgumentException(values.length + " images with " + test.length + " names");
        }
    }

    /** The number of images. */
    public int count() {
        return values.length;
    }

    /** Whether test images are named at all. */
    public boolean namesTest() {
        for (boolean each : test) {
            if (each) {
                return true;
            }
        }
        return false;
    }
}

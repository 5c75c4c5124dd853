package org.shapecode.network.stack;

/** Checks the lengths of arrays that callers hand in. */
final class Check {
    private Check() {}

    static void length(String name, float[] values, int least) {
        if (values.length < least) {
            throw new IllegalArgumentException(name + " holds " + values.length + " floats, " + least + " are needed");
        }
    }

    static void notEmpty(int images) {
        if (images == 0) {
            throw new IllegalArgumentException("A training step needs at least one image");
        }
    }

    /** Room for all images; null, an array that is not wanted, is fine. */
    static void room(String name, float[] values, int images, int length) {
        if (values != null && values.length < (long) images * length) {
            throw new IllegalArgumentException(name + " holds " + values.length + " floats, but " + images
                    + " images of " + length + " floats are needed");
        }
    }
}

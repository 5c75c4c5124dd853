package org.shapecode.network.engine;

/** Checks the lengths of arrays that callers pass in. */
final class ArrayChecks {
    private ArrayChecks() {}

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

    /** Requires room for all images; null stands for an array that is not needed. */
    static void room(String name, float[] values, int images, int length) {
        if (values != null && values.length < (long) images * length) {
            throw new IllegalArgumentException(name + " holds " + values.length + " floats, but " + images
                    + " images of " + length + " floats are needed");
        }
    }
}

package org.shapecode.core.figure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which images of the test set the points of a series, the cells of a heat map or the pictures of a row show, so that those
 * selected in one figure can be marked in others. It changes nothing about how a figure is drawn or exported. The arrays are
 * not copied; they must not be changed afterwards.
 *
 * @param indices for each point its images, as indices into the test set from 0: none, one, or, as for a mean, several
 */
public record Images(int[]... indices) {
    /** Nothing that is shown is a test image. */
    public static final Images NONE = new Images();

    private static final int[] NO_IMAGE = {};

    /** The first point shows the first image, and so on. */
    public static Images all(int count) {
        return of(IntStream.range(0, count).toArray());
    }

    /** Each point shows one image; a negative index stands for none. */
    public static Images of(int... images) {
        return new Images(Arrays.stream(images)
                .mapToObj(image -> image < 0 ? NO_IMAGE : new int[] {image})
                .toArray(int[][]::new));
    }

    /** The images of the n-th point, from 0. */
    public int[] at(int point) {
        return indices.length == 0 ? NO_IMAGE : indices[point];
    }

    /** Whether any point shows an image. */
    public boolean any() {
        return Arrays.stream(indices).anyMatch(each -> each.length > 0);
    }

    /** These, if they are as many as there are points; throws IllegalArgumentException otherwise. */
    Images of(String what, int points) {
        if (indices.length != 0 && indices.length != points) {
            throw new IllegalArgumentException(what + ": images of " + indices.length + " points, not " + points);
        }
        return this;
    }
}

package org.shapecode.data.api;

/** The indicator function of a region in the plane. */
@FunctionalInterface
public interface Indicator {
    /**
     * Whether a point is inside.
     *
     * @param x to the right, in pixels from the centre of the image
     * @param y downwards, in pixels from the centre of the image; 0 in one dimension
     */
    boolean contains(double x, double y);
}

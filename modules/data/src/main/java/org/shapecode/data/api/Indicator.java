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

    /**
     * What is known of all points of a rectangle, edges included, so that they need not be tested one by one: images of a
     * shape that tells this are drawn twice as fast. Must agree with {@link #contains} for each of the points.
     *
     * @param left smallest x
     * @param top smallest y
     * @param right largest x
     * @param bottom largest y
     */
    default Cover cover(double left, double top, double right, double bottom) {
        return Cover.UNKNOWN;
    }
}

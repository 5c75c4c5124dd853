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
     * Whether a whole rectangle, edges included, is inside or outside; unknown unless overridden. Saves testing its points
     * one by one, which halves the time to draw an image. Must agree with {@link #contains} at every point.
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

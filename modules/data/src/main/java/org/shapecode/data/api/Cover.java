package org.shapecode.data.api;

/** How much of a rectangle is inside a region, as far as is known without testing its points. */
public enum Cover {
    /** Every point is inside. */
    ALL,
    /** No point is inside. */
    NONE,
    /** Each point has to be tested. */
    UNKNOWN;

    /**
     * The cover of a rectangle by a region in which each point stays inside when its x or y moves towards 0 or changes its
     * sign, as those of a centred disk do. The corners farthest from and nearest to the centre decide.
     *
     * @param inside must be so for its computed values, too, as it is if {@code contains} only adds, multiplies, divides and
     *     compares: these round in order
     * @param left smallest x of the rectangle
     * @param top smallest y
     * @param right largest x
     * @param bottom largest y
     */
    public static Cover ofCentred(Indicator inside, double left, double top, double right, double bottom) {
        if (inside.contains(Math.max(-left, right), Math.max(-top, bottom))) {
            return ALL;
        }
        double x = Math.max(0, Math.max(left, -right));
        double y = Math.max(0, Math.max(top, -bottom));
        return inside.contains(x, y) ? UNKNOWN : NONE;
    }
}

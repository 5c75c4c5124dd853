package org.shapecode.data.api;

/**
 * A region in which every point stays inside when its x or y moves towards 0 or changes sign, such as a centred disk. It
 * covers a rectangle if it contains the corner farthest from the centre, and misses it if it does not contain the nearest
 * point. This must also hold after rounding, as it does if {@code contains} only adds, multiplies, divides and compares.
 */
public interface Centred extends Indicator {
    @Override
    default Cover cover(double left, double top, double right, double bottom) {
        if (contains(Math.max(-left, right), Math.max(-top, bottom))) {
            return Cover.ALL;
        }
        double x = Math.max(0, Math.max(left, -right));
        double y = Math.max(0, Math.max(top, -bottom));
        return contains(x, y) ? Cover.UNKNOWN : Cover.NONE;
    }
}

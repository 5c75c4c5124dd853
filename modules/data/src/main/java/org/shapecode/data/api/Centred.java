package org.shapecode.data.api;

/**
 * The indicator of a region in which each point stays inside when its x or y moves towards 0 or changes its sign, as those
 * of a centred disk do: the corners of a rectangle farthest from and nearest to the centre tell of the whole. Must be so for
 * computed values, too, as it is if {@code contains} only adds, multiplies, divides and compares: these round in order.
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

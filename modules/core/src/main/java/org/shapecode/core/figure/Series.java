package org.shapecode.core.figure;

/**
 * A curve or a set of points. The arrays are not copied; they must not be changed afterwards.
 *
 * @param name for the legend
 * @param style line or marker
 * @param x abscissae; a line has a gap where x or y is NaN
 * @param y ordinates, as many as x
 */
public record Series(String name, Style style, double[] x, double[] y) {
    /** How a series is drawn. */
    public enum Style {
        LINE,
        DASHED,
        POINTS,
        /** A faint line, such as the raw values behind a smoothed curve. */
        FAINT
    }

    /** The same points under another name, in another style. */
    public Series as(String otherName, Style otherStyle) {
        return new Series(otherName, otherStyle, x, y);
    }

    public Series {
        if (x.length != y.length) {
            throw new IllegalArgumentException(name + ": " + x.length + " abscissae, but " + y.length + " ordinates");
        }
    }
}

package org.shapecode.core.figure;

/**
 * One curve or cloud of points. The arrays are not copied; they must not be changed afterwards.
 *
 * @param name for the legend
 * @param style how it is drawn
 * @param x abscissae; NaN in x or y breaks a line
 * @param y ordinates, as many as x
 */
public record Series(String name, Style style, double[] x, double[] y) {
    /** How a series is drawn. */
    public enum Style {
        LINE,
        DASHED,
        POINTS,
        /** A faint line, such as raw values behind their smoothed ones. */
        FAINT
    }

    /** The same curve under another name, drawn in another way. */
    public Series as(String otherName, Style otherStyle) {
        return new Series(otherName, otherStyle, x, y);
    }

    public Series {
        if (x.length != y.length) {
            throw new IllegalArgumentException(name + ": " + x.length + " abscissae, but " + y.length + " ordinates");
        }
    }
}

package org.shapecode.core.figure;

/**
 * A curve or a set of points. The arrays are not copied; they must not be changed afterwards.
 *
 * @param name for the legend
 * @param style line or marker
 * @param x abscissae; a line has a gap where x or y is NaN
 * @param y ordinates, as many as x
 * @param images the test images that the points show
 */
public record Series(String name, Style style, double[] x, double[] y, Images images) {
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
        return new Series(otherName, otherStyle, x, y, images);
    }

    /** The same points, showing these test images. */
    public Series showing(Images shown) {
        return new Series(name, style, x, y, shown);
    }

    public Series {
        if (x.length != y.length) {
            throw new IllegalArgumentException(name + ": " + x.length + " abscissae, but " + y.length + " ordinates");
        }
        images.of(name, x.length);
    }

    /** Points that show no test images. */
    public Series(String name, Style style, double[] x, double[] y) {
        this(name, style, x, y, Images.NONE);
    }
}

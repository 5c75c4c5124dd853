package org.shapecode.charts;

import java.awt.BasicStroke;
import java.awt.Stroke;
import org.shapecode.core.figure.Series;

/** Strokes of lines and points. */
final class Strokes {
    /** Diameter of a point, in line widths. */
    static final double DOT = 2.6;

    /** More points than this are drawn smaller, so that they do not hide each other. */
    private static final int MANY = 2000;

    private Strokes() {}

    /** For a style and a line width. A point is a stroke of no length, which round caps turn into a dot. */
    static Stroke of(Series.Style style, double width) {
        return switch (style) {
            case LINE, FAINT -> round(width);
            case DASHED -> dashed(width);
            case POINTS -> round(DOT * width);
        };
    }

    private static Stroke round(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** For a cloud of points; many points are smaller. */
    static Stroke cloud(int points, double width) {
        return round(points > MANY ? 0.6 * DOT * width : DOT * width);
    }

    /** Dashes in proportion to the width. */
    private static Stroke dashed(double width) {
        float[] dash = {(float) (3.5 * width), (float) (2.5 * width)};
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    /** Thin and sharp, for axes, grid lines and frames. */
    static Stroke hair(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }
}

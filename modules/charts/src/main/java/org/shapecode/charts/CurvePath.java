package org.shapecode.charts;

import java.awt.geom.Path2D;

/**
 * Builds the line through points given one after the other, thinned so that a curve of a million points draws like one
 * of a few thousand: of successive points in one column only the first, lowest, highest and last are kept, which is all
 * that can be seen of them. Runs of points left or right of the plot are thinned in the same way.
 */
final class CurvePath {
    /** Java's stroker is slow and inexact for coordinates far outside. */
    private static final double FAR = 1e5;

    private final Path2D.Double lines = new Path2D.Double();
    private final Path2D.Double dots = new Path2D.Double();
    private final double left;
    private final double right;
    private final double column;

    /** How many points there are in the column, and in the line before it. */
    private int pending;

    private int drawn;

    private double firstX;
    private double firstY;
    private double lowX;
    private double low;
    private int lowAt;
    private double highX;
    private double high;
    private int highAt;
    private double lastX;
    private double lastY;

    /**
     * Begins with no points.
     *
     * @param left where the plot begins
     * @param right where the plot ends
     * @param column width of a column, as small as can be told apart on the medium
     */
    CurvePath(double left, double right, double column) {
        this.left = left;
        this.right = right;
        this.column = column;
    }

    /** Adds a point; one that is not finite breaks the line. */
    void add(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            breakLine();
            return;
        }
        double nearX = Math.max(left - FAR, Math.min(x, right + FAR));
        double nearY = Math.max(-FAR, Math.min(y, FAR));
        if (pending > 0 && !inColumn(nearX)) {
            drawColumn();
        }
        if (pending == 0) {
            firstX = nearX;
            firstY = nearY;
        }
        if (pending == 0 || nearY < low) {
            lowX = nearX;
            low = nearY;
            lowAt = pending;
        }
        if (pending == 0 || nearY > high) {
            highX = nearX;
            high = nearY;
            highAt = pending;
        }
        lastX = nearX;
        lastY = nearY;
        pending++;
    }

    /** Ends the line; the next point begins another one. */
    void breakLine() {
        if (pending == 1 && drawn == 0) {
            dots.moveTo(firstX, firstY);
            dots.lineTo(firstX, firstY);
        } else if (pending > 0) {
            drawColumn();
        }
        pending = 0;
        drawn = 0;
    }

    /** All lines so far, as one shape. */
    Path2D lines() {
        breakLine();
        return lines;
    }

    /** The points that have no neighbour to be joined with: strokes of no length, which round caps turn into dots. */
    Path2D dots() {
        breakLine();
        return dots;
    }

    private boolean inColumn(double x) {
        boolean outside = x < left && lastX < left && firstX < left || x > right && lastX > right && firstX > right;
        return outside || Math.abs(x - firstX) < column;
    }

    private void drawColumn() {
        draw(firstX, firstY);
        if (pending > 2) {
            boolean lowFirst = lowAt < highAt;
            draw(lowFirst ? lowX : highX, lowFirst ? low : high);
            draw(lowFirst ? highX : lowX, lowFirst ? high : low);
        }
        if (pending > 1) {
            draw(lastX, lastY);
        }
        pending = 0;
    }

    private void draw(double x, double y) {
        if (drawn++ == 0) {
            lines.moveTo(x, y);
        } else if (lines.getCurrentPoint().getX() != x
                || lines.getCurrentPoint().getY() != y) {
            lines.lineTo(x, y);
        }
    }
}

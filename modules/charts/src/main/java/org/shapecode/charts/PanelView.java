package org.shapecode.charts;

import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Plot;

/**
 * How a person looks at a plot, apart from what is in it.
 *
 * @param x the part shown, or null for all
 * @param y the part shown, or null for all
 * @param flipX whether the x axis is logarithmic where the figure has it linear, and linear where it is logarithmic
 * @param flipY the same for the y axis
 */
record PanelView(Scale x, Scale y, boolean flipX, boolean flipY) {
    /** All, as the figure has it. */
    static final PanelView WHOLE = new PanelView(null, null, false, false);

    PanelView zoomed(Scale newX, Scale newY) {
        return new PanelView(newX, newY, flipX, flipY);
    }

    /** Other kind of x axis; what part was shown means nothing on it. */
    PanelView flippedX() {
        return new PanelView(null, y, !flipX, flipY);
    }

    PanelView flippedY() {
        return new PanelView(x, null, flipX, !flipY);
    }

    boolean isZoomed() {
        return x != null || y != null;
    }

    /** The plot with the axes as they are looked at. */
    Plot of(Plot plot) {
        Axis newX = new Axis(plot.x().label(), plot.x().logarithmic() != flipX);
        Axis newY = new Axis(plot.y().label(), plot.y().logarithmic() != flipY);
        return new Plot(plot.title(), newX, newY, plot.series(), plot.spreads(), plot.intervals());
    }

    /** The part of the x axis to draw. A figure that changed the kind of its axis is shown whole. */
    Scale scaleX(Plot plot) {
        return x != null && x.logarithmic() == plot.x().logarithmic() ? x : Extent.ofX(plot);
    }

    Scale scaleY(Plot plot) {
        return y != null && y.logarithmic() == plot.y().logarithmic() ? y : Extent.ofY(plot);
    }
}

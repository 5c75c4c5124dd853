package org.shapecode.charts;

import java.util.HashSet;
import java.util.Set;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Plot;

/**
 * How a person looks at a plot, apart from what is in it.
 *
 * @param x the part shown, or null for all
 * @param y the part shown, or null for all
 * @param flipX whether the x axis is logarithmic where the figure has it linear, and linear where it is logarithmic
 * @param flipY the same for the y axis
 * @param smoothing of the lines
 * @param hidden names of series that are not drawn
 */
record PanelView(Scale x, Scale y, boolean flipX, boolean flipY, Smoothing smoothing, Set<String> hidden) {
    /** All, as the figure has it. */
    static final PanelView WHOLE = new PanelView(null, null, false, false, Smoothing.NONE, Set.of());

    PanelView {
        hidden = Set.copyOf(hidden);
    }

    PanelView zoomed(Scale newX, Scale newY) {
        return new PanelView(newX, newY, flipX, flipY, smoothing, hidden);
    }

    /** Other kind of x axis; what part was shown means nothing on it. */
    PanelView flippedX() {
        return new PanelView(null, y, !flipX, flipY, smoothing, hidden);
    }

    PanelView flippedY() {
        return new PanelView(x, null, flipX, !flipY, smoothing, hidden);
    }

    PanelView smoothed(Smoothing other) {
        return new PanelView(x, y, flipX, flipY, other, hidden);
    }

    /** Hides a series that is drawn, or draws one that is hidden. */
    PanelView toggled(String series) {
        Set<String> others = new HashSet<>(hidden);
        if (!others.remove(series)) {
            others.add(series);
        }
        return new PanelView(x, y, flipX, flipY, smoothing, others);
    }

    /** All of both axes, and every series; the kind of axes and the smoothing stay. */
    PanelView whole() {
        return new PanelView(null, null, flipX, flipY, smoothing, Set.of());
    }

    /** Whether a part of the axes or some of the series are not shown. */
    boolean isPart() {
        return x != null || y != null || !hidden.isEmpty();
    }

    /** The plot with the axes as they are looked at, smoothed; what is hidden is still in it. */
    Plot of(Plot plot) {
        Axis newX = new Axis(plot.x().label(), plot.x().logarithmic() != flipX);
        Axis newY = new Axis(plot.y().label(), plot.y().logarithmic() != flipY);
        return smoothing.of(new Plot(plot.title(), newX, newY, plot.series(), plot.spreads(), plot.intervals()));
    }

    /** The plot without what is hidden. */
    Plot visible(Plot plot) {
        return hidden.isEmpty()
                ? plot
                : new Plot(
                        plot.title(),
                        plot.x(),
                        plot.y(),
                        plot.series().stream()
                                .filter(each -> !hidden.contains(each.name()))
                                .toList(),
                        plot.spreads().stream()
                                .filter(each -> !hidden.contains(each.name()))
                                .toList(),
                        plot.intervals());
    }

    /** The part of the x axis to draw. A figure that changed the kind of its axis is shown whole. */
    Scale scaleX(Plot plot) {
        return x != null && x.logarithmic() == plot.x().logarithmic() ? x : Extent.ofX(plot);
    }

    Scale scaleY(Plot plot) {
        return y != null && y.logarithmic() == plot.y().logarithmic() ? y : Extent.ofY(plot);
    }
}

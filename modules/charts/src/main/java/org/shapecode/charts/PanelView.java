package org.shapecode.charts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jfree.data.Range;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;

/**
 * How a panel with axes is displayed, apart from its data.
 *
 * @param x the visible part of the x axis, or null for all
 * @param y the visible part of the y axis, or null for all
 * @param flipX whether the x axis is logarithmic where the figure has it linear, and the other way round
 * @param flipY the same for the y axis
 * @param smoothing of lines
 * @param hidden names and terms of series that are not drawn
 */
record PanelView(Range x, Range y, boolean flipX, boolean flipY, Smoothing smoothing, Set<String> hidden) {
    /** All of the panel, as the figure has it. */
    static final PanelView WHOLE = new PanelView(null, null, false, false, Smoothing.NONE, Set.of());

    PanelView {
        hidden = Set.copyOf(hidden);
    }

    PanelView zoomed(Range newX, Range newY) {
        return new PanelView(newX, newY, flipX, flipY, smoothing, hidden);
    }

    /** With the other kind of x axis, shown whole. */
    PanelView flippedX() {
        return new PanelView(null, y, !flipX, flipY, smoothing, hidden);
    }

    PanelView flippedY() {
        return new PanelView(x, null, flipX, !flipY, smoothing, hidden);
    }

    PanelView smoothed(Smoothing other) {
        return new PanelView(x, y, flipX, flipY, other, hidden);
    }

    /** Hides a visible series, or shows a hidden one. */
    PanelView toggled(String series) {
        Set<String> others = new HashSet<>(hidden);
        if (!others.remove(series)) {
            others.add(series);
        }
        return new PanelView(x, y, flipX, flipY, smoothing, others);
    }

    /** All of both axes and every series; kinds of axes and smoothing stay. */
    PanelView whole() {
        return new PanelView(null, null, flipX, flipY, smoothing, Set.of());
    }

    /** Whether part of the axes or some of the series are out of sight. */
    boolean isPart() {
        return x != null || y != null || !hidden.isEmpty();
    }

    /** The panel with these kinds of axes, smoothed; hidden series are still in it. */
    AxesPanel of(AxesPanel panel) {
        AxesPanel flipped = panel.withAxes(
                panel.x().scaled(panel.x().logarithmic() != flipX),
                panel.y().scaled(panel.y().logarithmic() != flipY));
        return flipped instanceof Plot plot ? smoothing.of(plot) : flipped;
    }

    /** The panel without hidden series. */
    AxesPanel visible(AxesPanel panel) {
        if (hidden.isEmpty() || !(panel instanceof Plot plot)) {
            return panel;
        }
        List<Series> series = new ArrayList<>(plot.series());
        series.removeIf(each -> hidden.contains(each.name()) || hidden.contains(each.term()));
        List<Spread> spreads = new ArrayList<>(plot.spreads());
        spreads.removeIf(each -> hidden.contains(each.name()) || hidden.contains(each.term()));
        return new Plot(plot.title(), plot.x(), plot.y(), series, spreads, plot.intervals());
    }

    /** The range of the x axis. All of it if the axis has become logarithmic and cannot show the visible part. */
    Range rangeX(AxesPanel panel, Extent extent) {
        return isPossible(x, panel.x()) ? x : extent.x(panel);
    }

    Range rangeY(AxesPanel panel, Extent extent) {
        return isPossible(y, panel.y()) ? y : extent.y(panel);
    }

    private static boolean isPossible(Range range, Axis axis) {
        return range != null && (!axis.logarithmic() || range.getLowerBound() > 0);
    }
}

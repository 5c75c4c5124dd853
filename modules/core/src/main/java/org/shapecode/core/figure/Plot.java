package org.shapecode.core.figure;

import java.util.List;

/**
 * A line or scatter plot.
 *
 * @param title one line; may be empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series curves and points, drawn in this order
 * @param spreads bands around curves, drawn below them
 * @param intervals shaded intervals of x, drawn below all
 */
public record Plot(String title, Axis x, Axis y, List<Series> series, List<Spread> spreads, List<Interval> intervals)
        implements AxesPanel {
    public Plot {
        series = List.copyOf(series);
        spreads = List.copyOf(spreads);
        intervals = List.copyOf(intervals);
    }

    public Plot(String title, Axis x, Axis y, List<Series> series) {
        this(title, x, y, series, List.of(), List.of());
    }

    @Override
    public List<Points> points() {
        return series.stream()
                .map(each -> new Points(
                        this, each.label(), each.x().length, i -> each.x()[i], i -> each.y()[i], i -> 1, each.images()))
                .toList();
    }

    @Override
    public Plot titled(String newTitle) {
        return new Plot(newTitle, x, y, series, spreads, intervals);
    }

    @Override
    public Plot withAxes(Axis newX, Axis newY) {
        return new Plot(title, newX, newY, series, spreads, intervals);
    }
}

package org.shapecode.core.figure;

import java.util.List;

/**
 * Curves over a pair of axes.
 *
 * @param title one line; may be empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series curves and points, drawn in this order
 * @param spreads bands around curves, drawn below them
 * @param intervals shaded intervals of x, drawn below all
 */
public record Plot(String title, Axis x, Axis y, List<Series> series, List<Spread> spreads, List<Interval> intervals)
        implements Panel {
    public Plot {
        series = List.copyOf(series);
        spreads = List.copyOf(spreads);
        intervals = List.copyOf(intervals);
    }

    public Plot(String title, Axis x, Axis y, List<Series> series) {
        this(title, x, y, series, List.of(), List.of());
    }
}

package org.shapecode.charts;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;

/**
 * Reduces series to points that are distinct on a grid, so that a curve of a million points draws like one of a few
 * thousand. The results are abscissae and ordinates, in which NaN breaks a line.
 *
 * @param x the horizontal axis, with its range
 * @param y the vertical axis, with its range
 * @param grid as large as the plot in columns and rows as fine as the medium shows
 */
record Thinning(ValueAxis x, ValueAxis y, Rectangle2D grid) {
    /** Points further outside than this many cells are moved in: Java draws lines to them slowly and inexactly. */
    private static final double FAR = 1e5;

    /** Of successive points in one column only the first, lowest, highest and last are kept. */
    double[][] line(Series series) {
        List<Integer> kept = new ArrayList<>();
        int first = 0;
        while (first < series.x().length) {
            int end = first + 1;
            if (isShown(series, first)) {
                long column = column(series.x()[first]);
                int low = first;
                int high = first;
                for (; end < series.x().length && isShown(series, end) && column(series.x()[end]) == column; end++) {
                    low = series.y()[end] < series.y()[low] ? end : low;
                    high = series.y()[end] > series.y()[high] ? end : high;
                }
                IntStream.of(first, Math.min(low, high), Math.max(low, high), end - 1)
                        .distinct()
                        .forEach(kept::add);
            } else {
                kept.add(-1);
            }
            first = end;
        }
        return points(series, kept);
    }

    /** The points as lines of no length; of those that hide each other, one. */
    double[][] cloud(Series series) {
        List<Integer> kept = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        for (int i = 0; i < series.x().length; i++) {
            if (isShown(series, i) && taken.add(column(series.x()[i]) * 1_000_003 + row(series.y()[i]))) {
                kept.addAll(List.of(i, i, -1));
            }
        }
        return points(series, kept);
    }

    /** The points of a line that have no neighbour to be joined with, in the form of {@link #cloud}. */
    double[][] lonely(Series series) {
        List<Integer> kept = new ArrayList<>();
        int last = series.x().length - 1;
        for (int i = 0; i <= last; i++) {
            boolean joined = i > 0 && isShown(series, i - 1) || i < last && isShown(series, i + 1);
            if (!joined && isShown(series, i)) {
                kept.addAll(List.of(i, i, -1));
            }
        }
        return points(series, kept);
    }

    /** The gapless pieces of a band, each as abscissae, lower and upper bounds. */
    List<double[][]> bands(Spread spread) {
        List<double[][]> bands = new ArrayList<>();
        List<double[]> piece = new ArrayList<>();
        for (int i = 0; i <= spread.x().length; i++) {
            boolean shown = i < spread.x().length && isShown(spread.x()[i], spread.high()[i]);
            if (shown && !Double.isNaN(spread.low()[i])) {
                // On a logarithmic axis a band may reach below all decades.
                double low = y instanceof DecadeAxis ? Math.max(spread.low()[i], Double.MIN_NORMAL) : spread.low()[i];
                piece.add(new double[] {nearX(spread.x()[i]), nearY(low), nearY(spread.high()[i])});
            } else if (!piece.isEmpty()) {
                bands.add(transposed(piece, 3));
                piece.clear();
            }
        }
        return bands;
    }

    private double[][] points(Series series, List<Integer> kept) {
        double[] gap = {Double.NaN, Double.NaN};
        return transposed(
                kept.stream()
                        .map(i -> i < 0 ? gap : new double[] {nearX(series.x()[i]), nearY(series.y()[i])})
                        .toList(),
                2);
    }

    private static double[][] transposed(List<double[]> rows, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(c -> rows.stream().mapToDouble(row -> row[c]).toArray())
                .toArray(double[][]::new);
    }

    private boolean isShown(Series series, int i) {
        return isShown(series.x()[i], series.y()[i]);
    }

    /** A logarithmic axis shows no values not above 0. */
    private boolean isShown(double atX, double atY) {
        return Double.isFinite(
                x.valueToJava2D(atX, grid, RectangleEdge.BOTTOM) + y.valueToJava2D(atY, grid, RectangleEdge.LEFT));
    }

    /** All columns outside the plot are one at each side. */
    private long column(double value) {
        double column = x.valueToJava2D(value, grid, RectangleEdge.BOTTOM);
        return (long) Math.floor(Math.max(-1, Math.min(column, grid.getWidth())));
    }

    private long row(double value) {
        return Math.round(y.valueToJava2D(value, grid, RectangleEdge.LEFT));
    }

    private double nearX(double value) {
        return near(x, value, RectangleEdge.BOTTOM);
    }

    private double nearY(double value) {
        return near(y, value, RectangleEdge.LEFT);
    }

    private double near(ValueAxis axis, double value, RectangleEdge edge) {
        double at = axis.valueToJava2D(value, grid, edge);
        double near = Math.abs(at) <= FAR ? value : axis.java2DToValue(Math.copySign(FAR, at), grid, edge);
        return near == 0 || !Double.isFinite(near) ? value : near;
    }
}

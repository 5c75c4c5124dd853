package org.shapecode.charts;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;

/**
 * Reduces series to points that are distinct on a grid, so that a curve of a million points draws like one of a few
 * thousand. The results are abscissae and ordinates, in which NaN breaks a line.
 *
 * @param grid as large as the plot in columns and rows as fine as the medium shows
 */
record Thinning(ValueAxis x, ValueAxis y, Rectangle2D grid) {
    /** Points further outside than this many cells are moved in: Java draws lines to them slowly and inexactly. */
    private static final double FAR = 1e5;

    /** A break in a line. */
    private static final double[] GAP = {Double.NaN, Double.NaN};

    /** Of successive points in one column only the first, lowest, highest and last are kept. */
    double[][] line(Series series) {
        double[] columns = columns(series);
        double[] values = series.y();
        List<double[]> kept = new ArrayList<>();
        int end;
        for (int first = 0; first < columns.length; first = end) {
            int low = first;
            int high = first;
            for (end = first + 1; end < columns.length && columns[end] == columns[first]; end++) {
                low = values[end] < values[low] ? end : low;
                high = values[end] > values[high] ? end : high;
            }
            if (Double.isNaN(columns[first])) {
                kept.add(GAP);
            } else {
                IntStream.of(first, Math.min(low, high), Math.max(low, high), end - 1)
                        .distinct()
                        .forEach(i -> kept.add(near(series.x()[i], values[i])));
            }
        }
        return transposed(kept, 2);
    }

    /**
     * Points as lines of no length: all of a cloud, but of a line only those that have no neighbour to be joined with. Of
     * those that hide each other, one.
     */
    double[][] dots(Series series) {
        double[] columns = columns(series);
        boolean cloud = series.style() == Series.Style.POINTS;
        IntPredicate gap = i -> i < 0 || i == columns.length || Double.isNaN(columns[i]);
        List<double[]> kept = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        for (int i = 0; i < columns.length; i++) {
            if (!gap.test(i) && (cloud || gap.test(i - 1) && gap.test(i + 1))) {
                long row = Math.round(y.valueToJava2D(series.y()[i], grid, RectangleEdge.LEFT));
                if (taken.add((long) columns[i] * 1_000_003 + row)) {
                    double[] point = near(series.x()[i], series.y()[i]);
                    kept.addAll(List.of(point, point, GAP));
                }
            }
        }
        return transposed(kept, 2);
    }

    /** The gapless pieces of a band, each as abscissae, lower and upper bounds. */
    List<double[][]> bands(Spread spread) {
        List<double[][]> bands = new ArrayList<>();
        List<double[]> piece = new ArrayList<>();
        for (int i = 0; i <= spread.x().length; i++) {
            boolean shown = i < spread.x().length && !Double.isNaN(column(spread.x()[i], spread.high()[i]));
            if (shown && !Double.isNaN(spread.low()[i])) {
                // On a logarithmic axis a band may reach below all decades.
                double low = y instanceof DecadeAxis ? Math.max(spread.low()[i], Double.MIN_NORMAL) : spread.low()[i];
                double[] bottom = near(spread.x()[i], low);
                piece.add(new double[] {bottom[0], bottom[1], near(spread.x()[i], spread.high()[i])[1]});
            } else if (!piece.isEmpty()) {
                bands.add(transposed(piece, 3));
                piece.clear();
            }
        }
        return bands;
    }

    private static double[][] transposed(List<double[]> rows, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(c -> rows.stream().mapToDouble(row -> row[c]).toArray())
                .toArray(double[][]::new);
    }

    private double[] columns(Series series) {
        return IntStream.range(0, series.x().length)
                .mapToDouble(i -> column(series.x()[i], series.y()[i]))
                .toArray();
    }

    /**
     * The column of a point, where all at one side of the plot are one. NaN if the point has no place, as those not above
     * 0 on a logarithmic axis.
     */
    private double column(double atX, double atY) {
        double column = x.valueToJava2D(atX, grid, RectangleEdge.BOTTOM);
        boolean shown = Double.isFinite(column + y.valueToJava2D(atY, grid, RectangleEdge.LEFT));
        return shown ? Math.floor(Math.max(-1, Math.min(column, grid.getWidth()))) : Double.NaN;
    }

    private double[] near(double atX, double atY) {
        return new double[] {near(x, atX, RectangleEdge.BOTTOM), near(y, atY, RectangleEdge.LEFT)};
    }

    private double near(ValueAxis axis, double value, RectangleEdge edge) {
        double at = axis.valueToJava2D(value, grid, edge);
        double near = Math.abs(at) <= FAR ? value : axis.java2DToValue(Math.copySign(FAR, at), grid, edge);
        return near == 0 || !Double.isFinite(near) ? value : near;
    }
}

package org.shapecode.core.figure;

import java.util.Arrays;
import java.util.List;

/**
 * A heat map: a value for each cell of a rectangular grid over two axes, shown as a colour; between two axes of names, as
 * a number too. The arrays are not copied; they must not be changed afterwards.
 *
 * @param title one line; may be empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param color what the colours show
 * @param columns x at the centres of the columns, strictly increasing, not necessarily evenly spaced; at least one
 * @param rows y at the centres of the rows, strictly increasing; at least one
 * @param values one array for each row, with one value for each column; a cell is left blank where the value is NaN, or
 *     not above 0 on a logarithmic colour axis
 * @param lines curves and points of one colour each, drawn above
 * @param images the test images that the cells show, row by row
 */
public record HeatMap(
        String title,
        Axis x,
        Axis y,
        ColorAxis color,
        double[] columns,
        double[] rows,
        double[][] values,
        List<Series> lines,
        Images images)
        implements ColorPanel {
    /** Throws IllegalArgumentException if the sizes differ or the centres do not increase. */
    public HeatMap {
        requireIncreasing("columns", columns);
        requireIncreasing("rows", rows);
        if (values.length != rows.length || Arrays.stream(values).anyMatch(row -> row.length != columns.length)) {
            throw new IllegalArgumentException(
                    title + ": the values are not " + rows.length + " rows of " + columns.length + " columns");
        }
        lines = List.copyOf(lines);
        images.of(title, rows.length * columns.length);
    }

    /** Cells that show no test images. */
    public HeatMap(
            String title,
            Axis x,
            Axis y,
            ColorAxis color,
            double[] columns,
            double[] rows,
            double[][] values,
            List<Series> lines) {
        this(title, x, y, color, columns, rows, values, lines, Images.NONE);
    }

    /** With colours from the smallest to the largest value. */
    public HeatMap(String title, Axis x, Axis y, Axis color, double[] columns, double[] rows, double[][] values) {
        this(title, x, y, ColorAxis.spanning(color, values), columns, rows, values, List.of());
    }

    /** The cells, row by row. */
    @Override
    public List<Points> points() {
        int width = columns.length;
        return List.of(new Points(
                this,
                "",
                width * rows.length,
                i -> columns[i % width],
                i -> rows[i / width],
                i -> values[i / width][i % width],
                images));
    }

    /** The same cells with other curves and points above them. */
    public HeatMap with(List<Series> newLines) {
        return new HeatMap(title, x, y, color, columns, rows, values, newLines, images);
    }

    /** The same cells, showing these test images. */
    public HeatMap showing(Images shown) {
        return new HeatMap(title, x, y, color, columns, rows, values, lines, shown);
    }

    /** Whether both axes have names: then the cells are a table, and show their values. */
    public boolean isTable() {
        return !x.categories().isEmpty() && !y.categories().isEmpty();
    }

    /** The bounds of the columns on the x axis: one more than there are columns, halfway between the centres. */
    public double[] columnEdges() {
        return edges(columns, x.logarithmic());
    }

    /** The bounds of the rows on the y axis: one more than there are rows, halfway between the centres. */
    public double[] rowEdges() {
        return edges(rows, y.logarithmic());
    }

    @Override
    public HeatMap titled(String newTitle) {
        return new HeatMap(newTitle, x, y, color, columns, rows, values, lines, images);
    }

    @Override
    public HeatMap withAxes(Axis newX, Axis newY) {
        return new HeatMap(title, newX, newY, color, columns, rows, values, lines, images);
    }

    @Override
    public HeatMap withColor(ColorAxis newColor) {
        return new HeatMap(title, x, y, newColor, columns, rows, values, lines, images);
    }

    /** Halfway on a logarithmic axis is the geometric mean; centres not above 0 cannot be shown there. */
    private static double[] edges(double[] centres, boolean logarithmic) {
        int last = centres.length - 1;
        double[] at =
                Arrays.stream(centres).map(c -> logarithmic ? Math.log10(c) : c).toArray();
        double[] edges = new double[last + 2];
        for (int i = 1; i <= last; i++) {
            edges[i] = (at[i - 1] + at[i]) / 2;
        }
        edges[0] = last == 0 ? at[0] - 0.5 : 2 * at[0] - edges[1];
        edges[last + 1] = last == 0 ? at[0] + 0.5 : 2 * at[last] - edges[last];
        return logarithmic ? Arrays.stream(edges).map(e -> Math.pow(10, e)).toArray() : edges;
    }

    private static void requireIncreasing(String what, double[] centres) {
        boolean increasing = centres.length > 0 && Arrays.stream(centres).allMatch(Double::isFinite);
        for (int i = 1; i < centres.length; i++) {
            increasing &= centres[i - 1] < centres[i];
        }
        if (!increasing) {
            throw new IllegalArgumentException(
                    "the " + what + " of a heat map do not increase: " + Arrays.toString(centres));
        }
    }
}

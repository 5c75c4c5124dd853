package org.shapecode.charts;

import java.util.List;
import org.shapecode.core.Csv;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.ColorAxis;
import org.shapecode.core.figure.ColorPanel;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.ImageGrid.Picture;
import org.shapecode.core.figure.ImageGrid.Row;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Points;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;

/** Writes the numbers of a figure as a table; {@link FigureFiles} defines the columns. */
final class CsvWriter {
    private static final List<String> COLOURS = List.of("pixel-red", "pixel-green", "pixel-blue");

    private final StringBuilder out = new StringBuilder("panel,kind,name,part,x,y,low,high,value\n");
    private int panel;

    private CsvWriter() {}

    static String write(Figure figure) {
        CsvWriter writer = new CsvWriter();
        for (Panel panel : figure.panels()) {
            writer.panel++;
            if (panel instanceof ImageGrid grid) {
                writer.grid(grid);
            } else {
                writer.axes((AxesPanel) panel);
            }
        }
        return writer.out.toString();
    }

    private void axes(AxesPanel axes) {
        row("axis", axes.x().label(), "x", "", "", "", "", "");
        row("axis", axes.y().label(), "y", "", "", "", "", "");
        if (axes instanceof ColorPanel colored) {
            ColorAxis color = colored.color();
            row("axis", color.axis().label(), "color", "", "", color.low(), color.high(), "");
            colored.lines().forEach(this::line);
        }
        String kind = axes instanceof Plot ? "series" : axes instanceof HeatMap ? "cell" : "point";
        for (Points points : axes.points()) {
            for (int i = 0; i < points.size(); i++) {
                double x = points.x().applyAsDouble(i);
                double y = points.y().applyAsDouble(i);
                Object value = axes instanceof Plot ? "" : points.value().applyAsDouble(i);
                row(kind, points.name(), "", x, y, "", "", value);
            }
        }
        if (axes instanceof Plot plot) {
            backgrounds(plot);
        }
    }

    private void line(Series line) {
        for (int i = 0; i < line.x().length; i++) {
            row("series", line.label(), "", line.x()[i], line.y()[i], "", "", "");
        }
    }

    private void backgrounds(Plot plot) {
        for (Spread spread : plot.spreads()) {
            for (int i = 0; i < spread.x().length; i++) {
                row(
                        "spread",
                        spread.label(),
                        spread.extent(),
                        spread.x()[i],
                        "",
                        spread.low()[i],
                        spread.high()[i],
                        "");
            }
        }
        for (Interval interval : plot.intervals()) {
            row("interval", interval.label(), "", "", "", interval.from(), interval.to(), "");
        }
    }

    private void grid(ImageGrid grid) {
        List<String> labels = grid.columnLabels();
        quantity(grid.quantities().columns(), "x");
        quantity(grid.quantities().rows(), "y");
        quantity(grid.quantities().values(), "color");
        for (Row row : grid.rows()) {
            for (int column = 0; column < row.pictures().size(); column++) {
                String part = column < labels.size() ? labels.get(column) : String.valueOf(column + 1);
                Picture picture = row.pictures().get(column);
                for (int i = 0; i < picture.values().length; i++) {
                    int x = i % picture.width();
                    int y = i / picture.width() % picture.height();
                    row(kind(picture, i), row.label(), part, x, y, "", "", picture.values()[i]);
                }
            }
        }
    }

    private void quantity(String label, String part) {
        if (!label.isEmpty()) {
            row("axis", label, part, "", "", "", "", "");
        }
    }

    private static String kind(Picture picture, int value) {
        return picture.channels() == 1 ? "pixel" : COLOURS.get(value / picture.width() / picture.height());
    }

    private void row(String kind, String name, String part, Object x, Object y, Object low, Object high, Object value) {
        out.append(Csv.row(List.of(panel, kind, name, part, x, y, low, high, value)));
    }
}

package org.shapecode.charts;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;

/**
 * What the pointer is at: a point of a series or a pixel of a picture.
 *
 * @param at where it is drawn
 * @param mark whether to mark that place
 * @param lines what to tell, the name first
 */
record Pointed(Point2D at, boolean mark, List<String> lines) {
    /** A pointer so many px away still means the point. */
    private static final double REACH = 40;

    /** What is nearest to a place in a panel. */
    static Optional<Pointed> at(PanelGeometry panel, Point2D place) {
        return panel instanceof PanelGeometry.OfPlot plot
                ? inPlot(plot, place)
                : inGrid((PanelGeometry.OfGrid) panel, place);
    }

    /** For a tool tip. */
    String html() {
        StringBuilder html =
                new StringBuilder("<html><b>").append(escaped(lines.get(0))).append("</b>");
        lines.stream().skip(1).forEach(line -> html.append("<br>").append(escaped(line)));
        return html.append("</html>").toString();
    }

    private static Optional<Pointed> inPlot(PanelGeometry.OfPlot plot, Point2D place) {
        if (!plot.area().contains(place)) {
            return Optional.empty();
        }
        DoubleUnaryOperator toX = plot.toX();
        DoubleUnaryOperator toY = plot.toY();
        double nearest = REACH * REACH;
        // Most points of a long series are passed over without computing where they are drawn.
        double from = plot.x()
                .value((place.getX() - REACH - plot.area().getX()) / plot.area().getWidth());
        double to = plot.x()
                .value((place.getX() + REACH - plot.area().getX()) / plot.area().getWidth());
        Pointed found = null;
        for (Series series : plot.plot().series()) {
            int at = -1;
            for (int i = 0; i < series.x().length; i++) {
                if (series.x()[i] < from || series.x()[i] > to) {
                    continue;
                }
                double dx = toX.applyAsDouble(series.x()[i]) - place.getX();
                double dy = toY.applyAsDouble(series.y()[i]) - place.getY();
                double distance = dx * dx + dy * dy;
                // Never true for NaN.
                if (distance < nearest) {
                    nearest = distance;
                    at = i;
                }
            }
            if (at >= 0) {
                double x = toX.applyAsDouble(series.x()[at]);
                double y = toY.applyAsDouble(series.y()[at]);
                found = new Pointed(new Point2D.Double(x, y), true, lines(plot.plot(), series, at));
            }
        }
        return Optional.ofNullable(found);
    }

    private static List<String> lines(Plot plot, Series series, int at) {
        List<String> lines = new ArrayList<>();
        lines.add(series.name());
        lines.add(plot.x().label() + ": " + Numeral.plain(series.x()[at]));
        lines.add(plot.y().label() + ": " + Numeral.plain(series.y()[at]));
        for (Spread spread : plot.spreads()) {
            for (int i = 0; i < spread.x().length; i++) {
                if (spread.x()[i] == series.x()[at] && spread.name().equals(series.name())) {
                    lines.add("spread: " + Numeral.plain(spread.low()[i]) + " to " + Numeral.plain(spread.high()[i]));
                }
            }
        }
        return lines;
    }

    private static Optional<Pointed> inGrid(PanelGeometry.OfGrid grid, Point2D place) {
        for (PanelGeometry.Cell cell : grid.cells()) {
            if (cell.area().contains(place)) {
                ImageGrid.Row row = grid.grid().rows().get(cell.row());
                ImageGrid.Picture picture = row.pictures().get(cell.column());
                int x = (int) ((place.getX() - cell.area().getX()) / cell.area().getWidth() * picture.width());
                int y = (int) ((place.getY() - cell.area().getY()) / cell.area().getHeight() * picture.height());
                List<String> labels = grid.grid().columnLabels();
                String column = cell.column() < labels.size() ? ", " + labels.get(cell.column()) : "";
                String value = Numeral.plain(picture.values()[y * picture.width() + x]);
                String pixel = "pixel (" + x + ", " + y + "): " + value;
                return Optional.of(new Pointed(place, false, List.of(row.label() + column, pixel)));
            }
        }
        return Optional.empty();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}

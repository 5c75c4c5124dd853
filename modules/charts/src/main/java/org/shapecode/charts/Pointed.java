package org.shapecode.charts;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.ui.RectangleEdge;
import org.shapecode.core.Html;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorPanel;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Points;
import org.shapecode.core.figure.Spread;

/**
 * What is under the pointer: a point of a series, a cell of a heat map or a pixel of a picture.
 *
 * @param at where it was drawn
 * @param mark whether to mark that place
 * @param lines the text, the name first
 */
record Pointed(Point2D at, boolean mark, List<String> lines) {
    /** A point this many px away still counts as under the pointer. */
    private static final double REACH = 40;

    /** The nearest value in a panel, if one is near. */
    static Optional<Pointed> at(PanelGeometry geometry, Point2D place) {
        if (geometry instanceof PanelGeometry.OfGrid grid) {
            return inGrid(grid, place);
        }
        PanelGeometry.OfPlot plot = (PanelGeometry.OfPlot) geometry;
        if (!plot.area().contains(place)) {
            return Optional.empty();
        }
        return plot.panel() instanceof HeatMap map ? inHeatMap(plot, map, place) : inPlot(plot, place);
    }

    /** For a tool tip, with a last line unless it is empty. */
    String html(String last) {
        String more = Stream.concat(lines.stream().skip(1), Stream.of(last).filter(line -> !line.isEmpty()))
                .map(line -> "<br>" + Html.escape(line))
                .collect(Collectors.joining());
        return "<html><b>" + Html.escape(lines.get(0)) + "</b>" + more + "</html>";
    }

    private static Optional<Pointed> inPlot(PanelGeometry.OfPlot plot, Point2D place) {
        double nearest = REACH;
        // Most points of a long series are skipped without computing where they are drawn.
        double from = plot.x().java2DToValue(place.getX() - REACH, plot.area(), RectangleEdge.BOTTOM);
        double to = plot.x().java2DToValue(place.getX() + REACH, plot.area(), RectangleEdge.BOTTOM);
        Points found = null;
        int at = 0;
        for (Points points : plot.panel().points()) {
            for (int i = 0; i < points.size(); i++) {
                double x = points.x().applyAsDouble(i);
                if (x >= from && x <= to && points.isShown(i) && place.distance(drawn(plot, points, i)) < nearest) {
                    nearest = place.distance(drawn(plot, points, i));
                    found = points;
                    at = i;
                }
            }
        }
        return found == null
                ? Optional.empty()
                : Optional.of(new Pointed(drawn(plot, found, at), true, lines(found, at)));
    }

    private static Point2D drawn(PanelGeometry.OfPlot plot, Points points, int i) {
        return new Point2D.Double(
                plot.toX(points.x().applyAsDouble(i)), plot.toY(points.y().applyAsDouble(i)));
    }

    private static Optional<Pointed> inHeatMap(PanelGeometry.OfPlot plot, HeatMap map, Point2D place) {
        int column = cell(map.columnEdges(), plot.x().java2DToValue(place.getX(), plot.area(), RectangleEdge.BOTTOM));
        int row = cell(map.rowEdges(), plot.y().java2DToValue(place.getY(), plot.area(), RectangleEdge.LEFT));
        boolean inside = column >= 0 && column < map.columns().length && row >= 0 && row < map.rows().length;
        return inside
                ? Optional.of(new Pointed(
                        place, false, lines(map.points().get(0), row * map.columns().length + column)))
                : Optional.empty();
    }

    /** The number of the interval between edges that holds a value; outside the intervals if there is none. */
    private static int cell(double[] edges, double value) {
        int found = Arrays.binarySearch(edges, value);
        return found >= 0 ? found : -found - 2;
    }

    private static List<String> lines(Points points, int at) {
        AxesPanel panel = points.panel();
        double x = points.x().applyAsDouble(at);
        List<String> lines = new ArrayList<>();
        if (!points.name().isEmpty()) {
            lines.add(points.name());
        }
        if (panel instanceof ColorPanel colored) {
            double value = points.value().applyAsDouble(at);
            lines.add(colored.color().axis().label() + ": " + (Double.isNaN(value) ? "missing" : Numeral.plain(value)));
        }
        lines.add(panel.x().label() + ": " + text(panel.x(), x));
        lines.add(panel.y().label() + ": " + Numeral.plain(points.y().applyAsDouble(at)));
        for (Spread spread : panel instanceof Plot plot ? plot.spreads() : List.<Spread>of()) {
            for (int i = 0; i < spread.x().length; i++) {
                if (spread.x()[i] == x && points.name().equals(spread.label())) {
                    String extent = spread.extent().isEmpty() ? "band" : spread.extent();
                    lines.add(
                            extent + ": " + Numeral.plain(spread.low()[i]) + " to " + Numeral.plain(spread.high()[i]));
                }
            }
        }
        return lines;
    }

    private static String text(Axis axis, double value) {
        int category = (int) Math.rint(value) - 1;
        return category >= 0 && category < axis.categories().size()
                ? axis.categories().get(category)
                : Numeral.plain(value);
    }

    private static Optional<Pointed> inGrid(PanelGeometry.OfGrid grid, Point2D place) {
        for (PanelGeometry.Cell cell : grid.cells()) {
            Rectangle2D area = cell.area();
            if (area.contains(place)) {
                ImageGrid.Picture picture = cell.picture();
                int x = (int) ((place.getX() - area.getX()) / area.getWidth() * picture.width());
                int y = (int) ((place.getY() - area.getY()) / area.getHeight() * picture.height());
                String value = IntStream.range(0, picture.channels())
                        .mapToObj(channel -> Numeral.plain(picture.value(channel, y * picture.width() + x)))
                        .collect(Collectors.joining(", "));
                return Optional.of(
                        new Pointed(place, false, List.of(cell.label(), "pixel (" + x + ", " + y + "): " + value)));
            }
        }
        return Optional.empty();
    }
}

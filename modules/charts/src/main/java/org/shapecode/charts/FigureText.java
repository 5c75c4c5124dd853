package org.shapecode.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorPanel;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Points;
import org.shapecode.core.figure.Series;

/** A figure in words, for screen readers, in the desktop and in SVG. */
final class FigureText {
    private FigureText() {}

    /** A few sentences about the data. */
    static String describe(Figure figure) {
        return figure.panels().stream().map(FigureText::describe).collect(Collectors.joining(" "));
    }

    /** All text in the figure, in one piece. */
    static String labels(Figure figure) {
        return figure.panels().stream()
                .map(panel -> panel instanceof ImageGrid grid ? String.join(" ", grid.columnLabels()) : "")
                .collect(Collectors.joining(" ", figure.title() + " ", " " + describe(figure)));
    }

    private static String describe(Panel panel) {
        String title = panel.title().isEmpty() ? "" : panel.title() + ": ";
        if (panel instanceof ImageGrid grid) {
            String rows = grid.rows().stream()
                    .map(row -> row.label() + " (" + row.pictures().size() + ")")
                    .collect(Collectors.joining(", "));
            String columns = grid.quantities().columns();
            return title + "images by row: " + rows + (columns.isEmpty() ? "" : "; columns: " + columns) + ".";
        }
        if (panel instanceof ColorPanel colored) {
            Points points = colored.points().get(0);
            IntStream shown = IntStream.range(0, points.size()).filter(points::isShown);
            double[] values = shown.mapToDouble(points.value()).toArray();
            String many = values.length + (colored instanceof HeatMap ? " cells" : " points");
            String lines =
                    colored.lines().stream().map(line -> "; " + describe(line)).collect(Collectors.joining());
            return title + describe(colored.color().axis()) + " over " + describe(colored.x()) + " and "
                    + describe(colored.y()) + "; " + many + between(values) + lines + ".";
        }
        Plot plot = (Plot) panel;
        List<String> parts = new ArrayList<>();
        plot.series().forEach(series -> parts.add(describe(series)));
        plot.intervals()
                .forEach(i ->
                        parts.add(i.label() + " from " + Numeral.plain(i.from()) + " to " + Numeral.plain(i.to())));
        return title + describe(plot.y()) + " over " + describe(plot.x()) + "; " + String.join("; ", parts) + ".";
    }

    private static String describe(Axis axis) {
        return axis.label() + (axis.logarithmic() ? ", logarithmic," : "");
    }

    private static String describe(Series series) {
        String name = series.label() + " with " + series.x().length + (series.x().length == 1 ? " point" : " points");
        double[] finite = Arrays.stream(series.y()).filter(Double::isFinite).toArray();
        String last = finite.length == 0 ? "" : ", final value " + Numeral.plain(finite[finite.length - 1]);
        return name + between(finite) + last;
    }

    private static String between(double[] values) {
        DoubleSummaryStatistics all = Arrays.stream(values).summaryStatistics();
        return values.length == 0
                ? ""
                : " between " + Numeral.plain(all.getMin()) + " and " + Numeral.plain(all.getMax());
    }
}

package org.shapecode.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;

/** A figure in words: for those who hear it instead of seeing it, in the desktop and in an SVG. */
final class FigureText {
    private FigureText() {}

    /** What is in the figure, in a few sentences. */
    static String describe(Figure figure) {
        return figure.panels().stream().map(FigureText::describe).collect(Collectors.joining(" "));
    }

    /** Every text that the figure brings. */
    static Stream<String> labels(Figure figure) {
        return Stream.concat(Stream.of(figure.title()), figure.panels().stream().flatMap(FigureText::labels));
    }

    private static String describe(Panel panel) {
        String title = panel.title().isEmpty() ? "" : panel.title() + ": ";
        if (panel instanceof ImageGrid grid) {
            String rows = grid.rows().stream()
                    .map(row -> row.label() + " (" + row.pictures().size() + ")")
                    .collect(Collectors.joining(", "));
            return title + "pictures in rows: " + rows + ".";
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
        double[] finite = Arrays.stream(series.y()).filter(Double::isFinite).toArray();
        String name = series.name() + " with " + series.x().length + (series.x().length == 1 ? " point" : " points");
        if (finite.length == 0) {
            return name;
        }
        double min = Arrays.stream(finite).min().getAsDouble();
        double max = Arrays.stream(finite).max().getAsDouble();
        return name + " between " + Numeral.plain(min) + " and " + Numeral.plain(max) + ", the last "
                + Numeral.plain(finite[finite.length - 1]);
    }

    private static Stream<String> labels(Panel panel) {
        Stream<String> title = Stream.of(panel.title());
        if (panel instanceof ImageGrid grid) {
            return Stream.of(
                            title,
                            grid.columnLabels().stream(),
                            grid.rows().stream().map(ImageGrid.Row::label))
                    .flatMap(labels -> labels);
        }
        Plot plot = (Plot) panel;
        return Stream.of(
                        title,
                        Stream.of(plot.x().label(), plot.y().label()),
                        plot.series().stream().map(Series::name),
                        plot.spreads().stream().map(Spread::name),
                        plot.intervals().stream().map(Interval::label))
                .flatMap(labels -> labels);
    }
}

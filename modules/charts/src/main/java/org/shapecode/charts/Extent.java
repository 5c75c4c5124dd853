package org.shapecode.charts;

import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.data.Range;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorPanel;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

/**
 * The ranges of axes that show all of a panel, with a small margin around curves and points; of a shared axis, all of every
 * panel that has it. Series that do not count, such as those of runs that diverged, have no influence, unless there is nothing
 * else. A margin does not reach where no values can be: below 0 of what is not negative, or above the largest value.
 */
final class Extent {
    private static final double MARGIN = 0.04;

    /** The margin around a value that does not vary, as a share of it. */
    private static final double AROUND = 0.1;

    /** Values beyond are not shown: an axis that long cannot be computed with. */
    private static final double FAR = 1e290;

    /** What axes have in common that show the same range. */
    private record Scale(String group, boolean logarithmic) {
        static Scale of(Axis axis) {
            return new Scale(axis.group(), axis.logarithmic());
        }
    }

    private final List<AxesPanel> panels;
    private final Map<Scale, Range> sharedX = new HashMap<>();
    private final Map<Scale, Range> sharedY = new HashMap<>();

    /** For the panels of a figure as they are shown. */
    Extent(Figure figure) {
        panels = figure.panels().stream()
                .filter(AxesPanel.class::isInstance)
                .map(AxesPanel.class::cast)
                .toList();
    }

    Range x(AxesPanel panel) {
        return panel instanceof HeatMap map
                ? range(map.x(), 0, DoubleStream.of(map.columnEdges()))
                : range(panel, AxesPanel::x, Extent::valuesX, sharedX);
    }

    Range y(AxesPanel panel) {
        return panel instanceof HeatMap map
                ? range(map.y(), 0, DoubleStream.of(map.rowEdges()))
                : range(panel, AxesPanel::y, Extent::valuesY, sharedY);
    }

    private Range range(
            AxesPanel panel,
            Function<AxesPanel, Axis> which,
            Function<AxesPanel, DoubleStream> values,
            Map<Scale, Range> shared) {
        Axis axis = which.apply(panel);
        if (axis.group().isEmpty()) {
            return range(axis, values, List.of(panel));
        }
        Scale scale = Scale.of(axis);
        return shared.computeIfAbsent(
                scale,
                key -> range(
                        axis,
                        values,
                        panels.stream()
                                .filter(each -> Scale.of(which.apply(each)).equals(key))
                                .toList()));
    }

    private static Range range(Axis axis, Function<AxesPanel, DoubleStream> values, List<AxesPanel> all) {
        boolean any = all.stream().map(Extent::counted).flatMapToDouble(values).anyMatch(each -> isShown(axis, each));
        return range(
                axis,
                MARGIN,
                all.stream().map(each -> any ? counted(each) : each).flatMapToDouble(values::apply));
    }

    /** The panel without series that do not count. */
    private static AxesPanel counted(AxesPanel panel) {
        return panel instanceof Plot plot
                ? new Plot(
                        plot.title(),
                        plot.x(),
                        plot.y(),
                        plot.series().stream().filter(Extent::isCounted).toList(),
                        plot.spreads(),
                        plot.intervals())
                : panel;
    }

    /** Whether a series counts for the ranges of axes. */
    static boolean isCounted(Series series) {
        return !(series.role() instanceof Series.Role.Member member) || member.counted();
    }

    private static DoubleStream valuesX(AxesPanel panel) {
        Stream.Builder<DoubleStream> values = Stream.builder();
        panel.points().forEach(each -> values.add(each.stream(each.x())));
        if (panel instanceof ColorPanel colored) {
            colored.lines().forEach(each -> values.add(DoubleStream.of(each.x())));
        }
        if (panel instanceof Plot plot) {
            plot.spreads().forEach(each -> values.add(DoubleStream.of(each.x())));
            plot.intervals().forEach(each -> values.add(DoubleStream.of(each.from(), each.to())));
        }
        return values.build().flatMapToDouble(each -> each);
    }

    private static DoubleStream valuesY(AxesPanel panel) {
        Stream.Builder<DoubleStream> values = Stream.builder();
        panel.points().forEach(each -> values.add(each.stream(each.y())));
        if (panel instanceof ColorPanel colored) {
            colored.lines().forEach(each -> values.add(DoubleStream.of(each.y())));
        }
        if (panel instanceof Plot plot) {
            plot.spreads()
                    .forEach(each -> values.add(DoubleStream.of(each.low())).add(DoubleStream.of(each.high())));
        }
        return values.build().flatMapToDouble(each -> each);
    }

    private static boolean isShown(Axis axis, double value) {
        return Math.abs(value) <= FAR && (!axis.logarithmic() || value > 0);
    }

    private static Range range(Axis axis, double margin, DoubleStream values) {
        DoubleSummaryStatistics all =
                values.filter(value -> isShown(axis, value)).summaryStatistics();
        double min = all.getMin();
        double max = all.getMax();
        if (all.getCount() == 0) {
            return axis.logarithmic() ? new Range(0.1, 10) : new Range(0, 1);
        }
        if (axis.logarithmic()) {
            // A single value stands in the middle of a decade.
            double air = max > min ? Math.pow(10, margin * Math.log10(max / min)) : Math.sqrt(10);
            return new Range(Math.max(min / air, Double.MIN_NORMAL), Math.min(max * air, Double.MAX_VALUE));
        }
        double size = Math.max(Math.abs(min), Math.abs(max));
        double air = max - min > 1e-12 * size ? margin * (max - min) : around(axis, size);
        return new Range(
                min >= 0 ? Math.max(0, min - air) : min - air,
                max <= axis.most() ? Math.min(max + air, axis.most()) : max + air);
    }

    /** The margin around a single value of this size: to the neighbours of a whole number, and to 1 from 0. */
    private static double around(Axis axis, double size) {
        return size == 0 ? 1 : axis.whole() ? Math.max(1, AROUND * size) : AROUND * size;
    }
}

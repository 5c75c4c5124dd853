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

/**
 * The ranges of axes that show all of a panel, with a small margin around curves and points; of a shared axis, all of every
 * panel that has it.
 */
final class Extent {
    private static final double MARGIN = 0.04;

    /** Values beyond are not shown: an axis that long cannot be computed with. */
    private static final double FAR = 1e290;

    private final List<AxesPanel> panels;
    private final Map<Axis, Range> sharedX = new HashMap<>();
    private final Map<Axis, Range> sharedY = new HashMap<>();

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
            Map<Axis, Range> shared) {
        Axis axis = which.apply(panel);
        return axis.shared()
                ? shared.computeIfAbsent(
                        axis,
                        key -> range(
                                key,
                                MARGIN,
                                panels.stream()
                                        .filter(each -> which.apply(each).equals(key))
                                        .flatMapToDouble(values::apply)))
                : range(axis, MARGIN, values.apply(panel));
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

    private static Range range(Axis axis, double margin, DoubleStream values) {
        DoubleSummaryStatistics all = values.filter(
                        value -> Math.abs(value) <= FAR && (!axis.logarithmic() || value > 0))
                .summaryStatistics();
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
        double air = max - min > 1e-12 * size ? margin * (max - min) : size > 0 ? 0.1 * size : 0.5;
        return new Range(min - air, max + air);
    }
}

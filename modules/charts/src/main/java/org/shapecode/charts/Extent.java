package org.shapecode.charts;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.data.Range;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorPanel;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.Plot;

/** The range of an axis that shows all of a panel, with a small margin around curves and points. */
final class Extent {
    private static final double MARGIN = 0.04;

    /** Values beyond are not shown: an axis that long cannot be computed with. */
    private static final double FAR = 1e290;

    private Extent() {}

    static Range ofX(AxesPanel panel) {
        if (panel instanceof HeatMap map) {
            return range(map.x(), 0, Stream.of(DoubleStream.of(map.columnEdges())));
        }
        Stream.Builder<DoubleStream> values = Stream.builder();
        panel.points().forEach(each -> values.add(each.stream(each.x())));
        if (panel instanceof ColorPanel colored) {
            colored.lines().forEach(each -> values.add(DoubleStream.of(each.x())));
        }
        if (panel instanceof Plot plot) {
            plot.spreads().forEach(each -> values.add(DoubleStream.of(each.x())));
            plot.intervals().forEach(each -> values.add(DoubleStream.of(each.from(), each.to())));
        }
        return range(panel.x(), MARGIN, values.build());
    }

    static Range ofY(AxesPanel panel) {
        if (panel instanceof HeatMap map) {
            return range(map.y(), 0, Stream.of(DoubleStream.of(map.rowEdges())));
        }
        Stream.Builder<DoubleStream> values = Stream.builder();
        panel.points().forEach(each -> values.add(each.stream(each.y())));
        if (panel instanceof ColorPanel colored) {
            colored.lines().forEach(each -> values.add(DoubleStream.of(each.y())));
        }
        if (panel instanceof Plot plot) {
            plot.spreads()
                    .forEach(each -> values.add(DoubleStream.of(each.low())).add(DoubleStream.of(each.high())));
        }
        return range(panel.y(), MARGIN, values.build());
    }

    private static Range range(Axis axis, double margin, Stream<DoubleStream> values) {
        DoubleSummaryStatistics all = values.flatMapToDouble(each -> each)
                .filter(value -> Math.abs(value) <= FAR && (!axis.logarithmic() || value > 0))
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

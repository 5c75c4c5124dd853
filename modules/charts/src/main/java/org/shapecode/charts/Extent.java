package org.shapecode.charts;

import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;

/** Collects the values that an axis has to show and makes a scale that holds them, with a little air around. */
final class Extent {
    private static final double AIR = 0.04;

    /** Values beyond are not waited for: a scale that long cannot be computed with. */
    private static final double FAR = 1e290;

    private final boolean logarithmic;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    private Extent(Axis axis) {
        this.logarithmic = axis.logarithmic();
    }

    static Scale ofX(Plot plot) {
        Extent extent = new Extent(plot.x());
        for (Series series : plot.series()) {
            extent.add(series.x());
        }
        for (Spread spread : plot.spreads()) {
            extent.add(spread.x());
        }
        for (Interval interval : plot.intervals()) {
            extent.add(interval.from(), interval.to());
        }
        return extent.scale();
    }

    static Scale ofY(Plot plot) {
        Extent extent = new Extent(plot.y());
        for (Series series : plot.series()) {
            extent.add(series.y());
        }
        for (Spread spread : plot.spreads()) {
            extent.add(spread.low());
            extent.add(spread.high());
        }
        return extent.scale();
    }

    private void add(double... values) {
        for (double value : values) {
            if (Math.abs(value) <= FAR && (!logarithmic || value > 0)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
    }

    private Scale scale() {
        if (min > max) {
            return logarithmic ? new Scale(0.1, 10, true) : new Scale(0, 1, false);
        }
        if (logarithmic) {
            // A single value stands in the middle of a decade.
            double air = max > min ? Math.pow(10, AIR * (Math.log10(max) - Math.log10(min))) : Math.sqrt(10);
            return new Scale(Math.max(min / air, Double.MIN_NORMAL), Math.min(max * air, Double.MAX_VALUE), true);
        }
        double size = Math.max(Math.abs(min), Math.abs(max));
        double air = max - min > 1e-12 * size ? AIR * (max - min) : size > 0 ? 0.1 * size : 0.5;
        return new Scale(min - air, max + air, false);
    }
}

package org.shapecode.charts;

import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

/** What a plot cannot show: a logarithmic axis has no place for values not above 0. */
final class LeftOut {
    private LeftOut() {}

    /** How many points are numbers that one of the axes has no place for. */
    static long count(Plot plot) {
        long count = 0;
        for (Series series : plot.series()) {
            for (int i = 0; i < series.x().length; i++) {
                boolean missing = isLeftOut(plot.x(), series.x()[i]) || isLeftOut(plot.y(), series.y()[i]);
                count += missing ? 1 : 0;
            }
        }
        return count;
    }

    /** Whether there is no point at all to be shown. */
    static boolean nothingShown(Plot plot) {
        for (Series series : plot.series()) {
            for (int i = 0; i < series.x().length; i++) {
                double x = series.x()[i];
                double y = series.y()[i];
                if (Double.isFinite(x + y) && !isLeftOut(plot.x(), x) && !isLeftOut(plot.y(), y)) {
                    return false;
                }
            }
        }
        return plot.spreads().isEmpty();
    }

    private static boolean isLeftOut(Axis axis, double value) {
        return axis.logarithmic() && value <= 0;
    }
}

package org.shapecode.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

/**
 * Smoothing of the lines of a plot: the mean over a window around each point, drawn over the raw line, never instead of
 * it. On a logarithmic axis it is the mean of the logarithms, so that it runs through the middle of the visible curve.
 */
enum Smoothing {
    NONE("None", 0),
    LITTLE("Light", 0.01),
    MORE("Medium", 0.03),
    MUCH("Strong", 0.1);

    /** Lines with fewer points are not smoothed. */
    private static final int FEW = 10;

    /** The text in a menu. */
    final String words;

    private final double window;

    Smoothing(String words, double window) {
        this.words = words;
        this.window = window;
    }

    /** The plot with every line of many points drawn faint, and its mean over it. */
    Plot of(Plot plot) {
        if (this == NONE) {
            return plot;
        }
        List<Series> all = new ArrayList<>();
        for (Series series : plot.series()) {
            // The dashes of a term tell what it is; without one, they tell that it is no measurement.
            boolean measured = series.style() == Series.Style.LINE
                    || !series.term().isEmpty() && series.style() != Series.Style.POINTS;
            boolean smooth = measured && series.x().length >= FEW;
            all.add(smooth ? series.as(series.name(), Series.Style.FAINT) : series);
            if (smooth) {
                all.add(series.at(mean(series.y(), plot.y().logarithmic())));
            }
        }
        return new Plot(plot.title(), plot.x(), plot.y(), all, plot.spreads(), plot.intervals());
    }

    /** The mean over as many points before as after, fewer near the ends; values that are not finite do not count. */
    private double[] mean(double[] y, boolean logarithmic) {
        DoubleUnaryOperator to = logarithmic ? value -> value > 0 ? Math.log(value) : Double.NaN : value -> value;
        double[] sums = new double[y.length + 1];
        int[] counts = new int[y.length + 1];
        for (int i = 0; i < y.length; i++) {
            double value = to.applyAsDouble(y[i]);
            boolean counted = Double.isFinite(value);
            sums[i + 1] = sums[i] + (counted ? value : 0);
            counts[i + 1] = counts[i] + (counted ? 1 : 0);
        }
        int reach = (int) Math.max(1, Math.round(window * y.length / 2));
        double[] mean = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            int side = Math.min(reach, Math.min(i, y.length - 1 - i));
            int from = i - side;
            int after = i + side + 1;
            double middle = (sums[after] - sums[from]) / (counts[after] - counts[from]);
            mean[i] = logarithmic ? Math.exp(middle) : middle;
        }
        return mean;
    }
}

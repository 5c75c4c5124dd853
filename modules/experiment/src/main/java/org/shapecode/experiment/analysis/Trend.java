package org.shapecode.experiment.analysis;

import org.hipparchus.stat.regression.SimpleRegression;

/** How one column of numbers depends on another. */
public final class Trend {
    private Trend() {}

    /** R<sup>2</sup> of the least-squares line of y over x: the share of the variance of y that it explains, 0 to 1. */
    public static double r2(double[] x, double[] y) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < x.length; i++) {
            line.addData(x[i], y[i]);
        }
        return line.getRSquare();
    }

    /** Whether the values strictly rise, or strictly fall, in their order. */
    public static boolean isMonotone(double[] y) {
        int rises = 0;
        int falls = 0;
        for (int i = 1; i < y.length; i++) {
            rises += y[i] > y[i - 1] ? 1 : 0;
            falls += y[i] < y[i - 1] ? 1 : 0;
        }
        return Math.max(rises, falls) == y.length - 1;
    }
}

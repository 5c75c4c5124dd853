package org.shapecode.analyses;

import org.hipparchus.stat.regression.SimpleRegression;

/** How one column of numbers goes with another. */
final class Trend {
    private Trend() {}

    /** The share of the variance of y that a straight line in x explains. */
    static double r2(double[] x, double[] y) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < x.length; i++) {
            line.addData(x[i], y[i]);
        }
        return line.getRSquare();
    }

    /** Whether numbers only rise or only fall, in their order. */
    static boolean monotone(double[] y) {
        int rises = 0;
        int falls = 0;
        for (int i = 1; i < y.length; i++) {
            rises += y[i] > y[i - 1] ? 1 : 0;
            falls += y[i] < y[i - 1] ? 1 : 0;
        }
        return Math.max(rises, falls) == y.length - 1;
    }
}

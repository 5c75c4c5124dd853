package org.shapecode.analyses;

import java.util.Arrays;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.Progress;

/**
 * A linear fit with an L1 penalty, by coordinate descent: the least of |y - Xw|² / 2n + lambda |w|, where y and the columns of
 * X are standardised to mean 0 and variance 1. A column that does not vary has the weight 0.
 *
 * @param weights one for each column
 * @param r2 the share of the variance of y that the fit explains; NaN if y does not vary
 */
record Lasso(double[] weights, double r2) {
    /** The penalty, 1 % of the largest possible weight: a perfect fit of one column has the weight 0.99. */
    private static final double LAMBDA = 0.01;

    private static final int ROUNDS = 500;
    private static final double ENOUGH = 1e-6;

    /**
     * The fit.
     *
     * @param columns of X, each standardised; see {@link #standardised}
     * @param y standardised likewise
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    static Lasso of(double[][] columns, double[] y, Progress progress) {
        double[] weights = new double[columns.length];
        double[] rest = y.clone();
        double change = 1;
        for (int round = 0; round < ROUNDS && change > ENOUGH; round++) {
            progress.checkCancelled();
            change = 0;
            for (int j = 0; j < weights.length; j++) {
                double step = step(columns[j], rest, weights[j]);
                for (int i = 0; step != 0 && i < rest.length; i++) {
                    rest[i] -= step * columns[j][i];
                }
                weights[j] += step;
                change = Math.max(change, Math.abs(step));
            }
        }
        double all = StatUtils.sumSq(y);
        return new Lasso(weights, all == 0 ? Double.NaN : 1 - StatUtils.sumSq(rest) / all);
    }

    /** Values with mean 0 and variance 1; all 0 if they do not vary. */
    static double[] standardised(double[] values) {
        double mean = StatUtils.mean(values);
        double deviation = Math.sqrt(StatUtils.populationVariance(values));
        boolean varies = deviation > 1e-9 * Math.max(1e-9, Math.abs(mean));
        return Arrays.stream(values)
                .map(value -> varies ? (value - mean) / deviation : 0)
                .toArray();
    }

    /** How far the weight of a column is from its best value, all others unchanged. */
    private static double step(double[] column, double[] rest, double weight) {
        double square = 0;
        double product = 0;
        for (int i = 0; i < column.length; i++) {
            square += column[i] * column[i];
            product += column[i] * rest[i];
        }
        if (square == 0) {
            return 0;
        }
        double free = (product + weight * square) / column.length;
        double shrunk = Math.signum(free) * Math.max(0, Math.abs(free) - LAMBDA);
        return shrunk * column.length / square - weight;
    }
}

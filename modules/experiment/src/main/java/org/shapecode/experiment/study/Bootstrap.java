package org.shapecode.experiment.study;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.Seed;

/**
 * The percentile bootstrap interval of a mean (Efron, 1979): what 95 % of the means lie in if the values are drawn again with
 * replacement. The same values give the same interval.
 *
 * @param low the 2.5 % quantile of the means
 * @param high the 97.5 % quantile
 */
public record Bootstrap(double low, double high) {
    private static final int RESAMPLES = 2000;
    private static final double TAIL = 0.025;

    /** Of fewer values, the interval would be far too short. */
    public static final int FEWEST = 5;

    /** The interval of the mean of some values; empty for fewer than five. */
    public static Optional<Bootstrap> ofMean(double... values) {
        if (values.length < FEWEST) {
            return Optional.empty();
        }
        RandomGenerator random = new Seed(1).stream("bootstrap");
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int j = 0; j < values.length; j++) {
                sum += values[random.nextInt(values.length)];
            }
            means[i] = sum / values.length;
        }
        Arrays.sort(means);
        return Optional.of(new Bootstrap(Statistics.quantile(means, TAIL), Statistics.quantile(means, 1 - TAIL)));
    }
}

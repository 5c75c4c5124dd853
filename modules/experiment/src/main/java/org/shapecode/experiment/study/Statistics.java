package org.shapecode.experiment.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.stat.StatUtils;
import org.shapecode.experiment.api.Labels;

/**
 * A number over several runs. Quantiles lie between two values where the rank is not whole, by linear interpolation (type 7,
 * as in NumPy and R).
 *
 * @param count the number of runs that have it
 * @param mean NaN if there are none
 * @param sd the sample standard deviation; NaN for fewer than two runs
 * @param min smallest
 * @param low the 5 % quantile
 * @param lower the lower quartile
 * @param median NaN if there are none
 * @param upper the upper quartile
 * @param high the 95 % quantile
 * @param max largest
 */
public record Statistics(
        int count,
        double mean,
        double sd,
        double min,
        double low,
        double lower,
        double median,
        double upper,
        double high,
        double max) {
    /** What bands between quantiles are called in a legend. */
    static final String QUARTILES = "quartiles";

    /** Of fewer values, quartiles only repeat them. */
    static final int FEWEST_FOR_QUARTILES = 3;

    static final String TAILS = "5% to 95% quantiles";

    private static final MathContext DIGITS = new MathContext(4);

    /** The statistics of these values. */
    public static Statistics of(double... values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return new Statistics(
                values.length,
                StatUtils.mean(values),
                values.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(values)),
                quantile(sorted, 0),
                quantile(sorted, 0.05),
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                quantile(sorted, 0.95),
                quantile(sorted, 1));
    }

    /**
     * A quantile of values.
     *
     * @param sorted ascending
     * @param share from 0 to 1
     * @return NaN without values
     */
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        // Counted from 1, so that it rounds as in Hipparchus, which wrote the tables of earlier versions.
        double rank = 1 + (sorted.length - 1) * share;
        int below = (int) rank;
        double low = sorted[below - 1];
        return below == rank ? low : low + (rank - below) * (sorted[below] - low);
    }

    /** A number with four significant digits. */
    static String text(double value) {
        return Double.isFinite(value)
                ? Labels.text(new BigDecimal(value).round(DIGITS).doubleValue())
                : String.valueOf(value);
    }

    /** A name that says over how many runs something is taken: from fewest to most, which may be the same. */
    static String name(String what, int fewest, int most) {
        return what + ", n = " + (fewest == most ? "" : fewest + " to ") + most;
    }

    /** Whether there are enough values for a band of quartiles. */
    boolean hasQuartiles() {
        return count >= FEWEST_FOR_QUARTILES;
    }

    /** As JSON, without undefined values. */
    Map<String, Object> json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", count);
        fields.put("mean", mean);
        fields.put("sd", sd);
        fields.put("min", min);
        fields.put("low-quantile", low);
        fields.put("lower-quartile", lower);
        fields.put("median", median);
        fields.put("upper-quartile", upper);
        fields.put("high-quantile", high);
        fields.put("max", max);
        fields.values().removeIf(value -> value instanceof Double number && !Double.isFinite(number));
        return fields;
    }
}

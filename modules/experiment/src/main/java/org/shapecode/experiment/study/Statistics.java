package org.shapecode.experiment.study;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * A number over several runs. Quartiles lie between two values where the rank is not whole, by linear interpolation (type 7,
 * as in NumPy and R).
 *
 * @param count the number of runs that have it
 * @param mean NaN if there are none
 * @param sd the sample standard deviation; NaN for fewer than two runs
 * @param min smallest
 * @param lower the lower quartile
 * @param median NaN if there are none
 * @param upper the upper quartile
 * @param max largest
 */
public record Statistics(
        int count, double mean, double sd, double min, double lower, double median, double upper, double max) {
    /** The statistics of these values. */
    public static Statistics of(double... values) {
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(values);
        return new Statistics(
                values.length,
                StatUtils.mean(values),
                values.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(values)),
                StatUtils.min(values),
                percentile.evaluate(25),
                percentile.evaluate(50),
                percentile.evaluate(75),
                StatUtils.max(values));
    }

    /** A name that says over how many runs something is taken: from fewest to most, which may be the same. */
    static String name(String what, int fewest, int most) {
        return what + ", n = " + (fewest == most ? "" : fewest + " to ") + most;
    }

    /** As JSON, without undefined values. */
    Map<String, Object> json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", count);
        fields.put("mean", mean);
        fields.put("sd", sd);
        fields.put("min", min);
        fields.put("lower-quartile", lower);
        fields.put("median", median);
        fields.put("upper-quartile", upper);
        fields.put("max", max);
        fields.values().removeIf(value -> value instanceof Double number && !Double.isFinite(number));
        return fields;
    }
}

package org.shapecode.experiment.study;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.stat.StatUtils;

/**
 * A number over several runs.
 *
 * @param count the number of runs that have it
 * @param mean NaN if there are none
 * @param sd the sample standard deviation; NaN for fewer than two runs
 * @param min smallest
 * @param max largest
 */
public record Statistics(int count, double mean, double sd, double min, double max) {
    /** The statistics of these values. */
    public static Statistics of(double... values) {
        return new Statistics(
                values.length,
                StatUtils.mean(values),
                values.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(values)),
                StatUtils.min(values),
                StatUtils.max(values));
    }

    /** A name for a mean that says over how many runs it is taken: from fewest to most, which may be the same. */
    static String name(String mean, int fewest, int most) {
        return mean + ", n = " + (fewest == most ? "" : fewest + " to ") + most;
    }

    /** The half-width of a band around the mean: one standard deviation, or 0 if it is undefined. */
    double halfWidth() {
        return Double.isNaN(sd) ? 0 : sd;
    }

    /** As JSON, without undefined values. */
    Map<String, Object> json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", count);
        fields.put("mean", mean);
        fields.put("sd", sd);
        fields.put("min", min);
        fields.put("max", max);
        fields.values().removeIf(value -> value instanceof Double number && !Double.isFinite(number));
        return fields;
    }
}

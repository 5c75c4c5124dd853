package org.shapecode.experiment.study;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.stat.StatUtils;

/**
 * A number over several runs.
 *
 * @param count how many runs have it
 * @param mean NaN if none has
 * @param deviation the standard deviation of the sample; NaN for fewer than two
 * @param min smallest
 * @param max largest
 */
public record Statistics(int count, double mean, double deviation, double min, double max) {
    /** Of these values. */
    public static Statistics of(double... values) {
        return new Statistics(
                values.length,
                StatUtils.mean(values),
                values.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(values)),
                StatUtils.min(values),
                StatUtils.max(values));
    }

    /** How far the band around a mean reaches: the deviation, or 0 where there is none. */
    double reach() {
        return Double.isNaN(deviation) ? 0 : deviation;
    }

    /** As JSON, without what does not exist. */
    Map<String, Object> json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", count);
        fields.put("mean", mean);
        fields.put("deviation", deviation);
        fields.put("min", min);
        fields.put("max", max);
        fields.values().removeIf(value -> value instanceof Double number && !Double.isFinite(number));
        return fields;
    }
}

package org.shapecode.experiment.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A field of the experiment whose values are sampled.
 *
 * @param path names and list indices with dots, such as {@code "regularisers.0.lambda"}
 * @param values gives the JSON value at a place from 0 to below 1
 */
record SampledField(String path, Values values) {
    /** Maps the numbers from 0 to below 1 onto the values of a field. */
    interface Values {
        Object at(double place);
    }

    /** More digits would only make names and tables long. */
    private static final MathContext DIGITS = new MathContext(4);

    /** One of these values. */
    static Values oneOf(List<?> values) {
        List<?> all = List.copyOf(values);
        return place -> all.get((int) (place * all.size()));
    }

    /** Numbers of four significant digits between two ends, evenly or, if logarithmic, evenly by ratio. */
    static Values between(double from, double to, boolean logarithmic) {
        return place -> {
            double number = scaled(from, to, logarithmic, place);
            double rounded = new BigDecimal(number).round(DIGITS).doubleValue();
            return Math.min(to, Math.max(from, rounded));
        };
    }

    /** Whole numbers between two ends, both of which may occur. */
    static Values whole(long from, long to, boolean logarithmic) {
        return place -> {
            // Each whole number has the same share of the range; on a logarithmic scale they begin at 1.
            long number = Math.round(scaled(from - 0.5, to + 0.5, logarithmic, place));
            long within = Math.min(to, Math.max(from, number));
            return within == (int) within ? (Object) (int) within : (Object) within;
        };
    }

    private static double scaled(double from, double to, boolean logarithmic, double place) {
        return logarithmic ? from * Math.pow(to / from, place) : from + place * (to - from);
    }
}

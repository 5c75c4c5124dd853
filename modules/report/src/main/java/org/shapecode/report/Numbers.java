package org.shapecode.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shapecode.experiment.study.Claim.Statistic;
import org.shapecode.experiment.study.Statistics;

/** Numbers as text. */
final class Numbers {
    private static final int FEW = 6;

    private Numbers() {}

    /** Four significant digits, with the minus sign of figures. */
    static String of(double value) {
        return plain(value).replace('-', '\u2212');
    }

    private static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return Long.toString((long) value);
        }
        double size = Math.abs(value);
        int decimals = (int) Math.max(0, 3 - Math.floor(Math.log10(size)));
        return size >= 1e-3 && size < 1e6
                ? String.format(Locale.ROOT, "%." + decimals + "f", value)
                : String.format(Locale.ROOT, "%.3e", value);
    }

    /**
     * Up to {@value #FEW} values with their median and quartiles, or with mean and standard deviation where the mean counts;
     * of more values only these and the range.
     */
    static String of(List<Double> values, Statistic statistic) {
        Statistics all =
                Statistics.of(values.stream().mapToDouble(Double::doubleValue).toArray());
        String each = values.stream().map(Numbers::of).collect(Collectors.joining(", "));
        if (values.size() < 2) {
            return each;
        }
        String middle = statistic == Statistic.MEAN
                ? "mean " + of(all.mean()) + " \u00b1 " + of(all.sd())
                : "median " + of(all.median()) + ", quartiles " + of(all.lower()) + " to " + of(all.upper());
        String counted = middle + " (n = " + all.count() + ")";
        return values.size() <= FEW
                ? each + "; " + counted
                : counted + ", range " + of(all.min()) + " to " + of(all.max());
    }
}

package org.shapecode.experiment.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.hipparchus.stat.regression.SimpleRegression;
import org.hipparchus.util.MathUtils;
import org.shapecode.data.api.Attribute;

/** How one column of numbers depends on another. */
public final class Trend {
    private static final int FEWEST = 3;
    private static final double LEAST = 1e-6;
    private static final double LEAST_OF_ALL = 1e-9;
    private static final double ZERO = 1e-12;

    private Trend() {}

    /**
     * R<sup>2</sup> of the least-squares line of y over x: the share of the variance of y that it explains, 0 to 1. NaN if it
     * means nothing: if there are fewer than three distinct x, or either does not vary, or is not finite.
     */
    public static double r2(double[] x, double[] y) {
        return isTrend(x, y) ? line(x, y).getRSquare() : Double.NaN;
    }

    /**
     * R<sup>2</sup> of the code over an attribute, as {@link #r2(double[], double[])}; over a periodic attribute, that of the
     * best wave of one period: of the least-squares fit on its cosine and sine.
     */
    public static double r2(Attribute attribute, double[] values, double[] code) {
        if (!attribute.isPeriodic()) {
            return r2(values, code);
        }
        if (Arrays.stream(values).distinct().count() <= FEWEST || !varies(code)) {
            return Double.NaN;
        }
        return wave(attribute, values, code).calculateRSquared();
    }

    /**
     * What {@link #r2(Attribute, double[], double[])} judges: the least-squares line of the code over an attribute, or, over a
     * periodic one, the best wave. Empty where that is NaN.
     */
    public static Optional<DoubleUnaryOperator> fit(Attribute attribute, double[] values, double[] code) {
        if (Double.isNaN(r2(attribute, values, code))) {
            return Optional.empty();
        }
        if (attribute.isPeriodic()) {
            double[] weights = wave(attribute, values, code).estimateRegressionParameters();
            return Optional.of(value -> {
                double angle = turn(attribute) * value;
                return weights[0] + weights[1] * Math.cos(angle) + weights[2] * Math.sin(angle);
            });
        }
        return Optional.of(line(values, code)::predict);
    }

    private static OLSMultipleLinearRegression wave(Attribute attribute, double[] values, double[] code) {
        double[][] wave = Arrays.stream(values)
                .map(value -> turn(attribute) * value)
                .mapToObj(angle -> new double[] {Math.cos(angle), Math.sin(angle)})
                .toArray(double[][]::new);
        OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
        fit.newSampleData(code, wave);
        return fit;
    }

    private static double turn(Attribute attribute) {
        return MathUtils.TWO_PI / (attribute.max() - attribute.min());
    }

    private static SimpleRegression line(double[] x, double[] y) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < x.length; i++) {
            line.addData(x[i], y[i]);
        }
        return line;
    }

    /** Pearson's correlation, -1 to 1; NaN under the same conditions as {@link #r2}. */
    public static double correlation(double[] x, double[] y) {
        return isTrend(x, y) ? new PearsonsCorrelation().correlation(x, y) : Double.NaN;
    }

    private static boolean isTrend(double[] x, double[] y) {
        return Arrays.stream(x).distinct().count() >= FEWEST && varies(x) && varies(y);
    }

    /** Whether values are finite and not all the same up to rounding. */
    public static boolean varies(double... values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return Double.isFinite(largest) && !isRounding(StatUtils.max(values) - StatUtils.min(values), largest);
    }

    /** Whether the range of some values is no more than rounding: below 1e-6 of their magnitude, or below 1e-9. */
    static boolean isRounding(double range, double magnitude) {
        return range < LEAST * magnitude || range < LEAST_OF_ALL;
    }

    /** The ratio of two numbers that are not negative; NaN if the second is 0 up to rounding. */
    public static double ratio(double number, double by) {
        return Math.abs(by) <= ZERO ? Double.NaN : number / by;
    }

    /**
     * The title of a plot of the codes against an attribute: {@code "R² = 0.9934"}, with a value for each code.
     *
     * @param numbers of which those that end in {@code .r2-<attribute>} are shown; NaN is left out
     * @return empty if there are none
     */
    public static String title(Map<String, Double> numbers, String attribute) {
        String all = numbers.entrySet().stream()
                .filter(each -> each.getKey().endsWith(".r2-" + attribute)
                        && !each.getValue().isNaN())
                .map(each -> String.format(Locale.ROOT, "%.4f", each.getValue()))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : "R² = " + all;
    }
}

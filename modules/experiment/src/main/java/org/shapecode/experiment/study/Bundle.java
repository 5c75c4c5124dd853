package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Series.Style;
import org.shapecode.core.figure.Spread;

/**
 * The curves of the runs of one variant over the same abscissae, with their mean and standard deviation.
 *
 * @param label of the variant
 * @param curves one a run
 * @param averaged those that the mean is of; all over the same abscissae
 * @param logarithmic whether mean and deviation are those of the logarithm
 */
record Bundle(String label, List<Series> curves, List<Series> averaged, boolean logarithmic) {
    /** Of the runs of a variant; runs that have no curve are left out. */
    static Bundle of(VariantResult result, boolean logarithmic, Function<Outcome, Series> curve) {
        List<Series> curves = new ArrayList<>();
        List<Series> averaged = new ArrayList<>();
        for (Outcome outcome : result.outcomes()) {
            Series series = curve.apply(outcome);
            if (series == null) {
                continue;
            }
            curves.add(series);
            if (outcome.done()
                    && (averaged.isEmpty() || Arrays.equals(averaged.get(0).x(), series.x()))) {
                averaged.add(series);
            }
        }
        return new Bundle(result.variant().label(), curves, averaged, logarithmic);
    }

    /** Whether there is more than one curve to take a mean of. */
    boolean several() {
        return averaged.size() > 1;
    }

    /** The mean, as a curve of a name. */
    Series mean(String name) {
        return new Series(name, Style.LINE, averaged.get(0).x(), at(0));
    }

    /** One standard deviation to either side of the mean. */
    Spread spread(String name) {
        return new Spread(name, averaged.get(0).x(), at(-1), at(1));
    }

    /** The mean over all abscissae that are wanted of the standard deviation between runs; NaN if there are none. */
    double meanDeviation(boolean[] wanted) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i]) {
                sum += statistics(i).deviation();
                count++;
            }
        }
        return sum / count;
    }

    private double[] at(int deviations) {
        double[] values = new double[averaged.get(0).x().length];
        Arrays.setAll(values, i -> {
            Statistics statistics = statistics(i);
            double value = statistics.mean() + deviations * statistics.reach();
            return logarithmic ? Math.exp(value) : value;
        });
        return values;
    }

    private Statistics statistics(int i) {
        return Statistics.of(averaged.stream()
                .mapToDouble(curve -> logarithmic ? Math.log(curve.y()[i]) : curve.y()[i])
                .toArray());
    }
}

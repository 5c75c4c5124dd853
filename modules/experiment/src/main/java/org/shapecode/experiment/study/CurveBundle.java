package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Series.Style;
import org.shapecode.core.figure.Spread;

/**
 * The curves of the runs of one variant, with their mean and standard deviation.
 *
 * @param label of the variant
 * @param curves one for each run
 * @param averaged the curves of finished runs that did not diverge, over which the mean is taken; all have the same abscissae
 * @param logarithmic whether mean and deviation are taken of the logarithm
 */
record CurveBundle(String label, List<Series> curves, List<Series> averaged, boolean logarithmic) {
    /** The curves of a variant; runs without one are left out. */
    static CurveBundle of(VariantResult result, boolean logarithmic, Function<StudyRun, Series> curve) {
        List<Series> curves = new ArrayList<>();
        List<Series> averaged = new ArrayList<>();
        for (StudyRun run : result.runs()) {
            Series series = curve.apply(run);
            if (series == null) {
                continue;
            }
            curves.add(series);
            if (run.done()
                    && !run.isDiverged()
                    && (averaged.isEmpty() || Arrays.equals(averaged.get(0).x(), series.x()))) {
                averaged.add(series);
            }
        }
        return new CurveBundle(result.variant().label(), curves, averaged, logarithmic);
    }

    /** Whether there are at least two curves to average. */
    boolean several() {
        return averaged.size() > 1;
    }

    /** A name for the legend that says over how many runs the mean is taken. */
    String name(String mean) {
        return Statistics.name(mean, averaged.size(), averaged.size());
    }

    /** The mean, as a curve with this name. */
    Series mean(String name) {
        return new Series(name, Style.LINE, averaged.get(0).x(), at(0));
    }

    /** One standard deviation to either side of the mean. */
    Spread spread(String name) {
        return new Spread(name, averaged.get(0).x(), at(-1), at(1));
    }

    /** The standard deviation between runs, averaged over the wanted abscissae; NaN if there are none. */
    double meanDeviation(boolean[] wanted) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i]) {
                sum += statistics(i).sd();
                count++;
            }
        }
        return sum / count;
    }

    private double[] at(int deviations) {
        double[] values = new double[averaged.get(0).x().length];
        Arrays.setAll(values, i -> {
            Statistics statistics = statistics(i);
            double value = statistics.mean() + deviations * statistics.halfWidth();
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

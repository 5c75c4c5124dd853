package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Series.Style;
import org.shapecode.core.figure.Spread;

/**
 * The curves of the runs of one variant, with their median and quartiles.
 *
 * @param label of the variant
 * @param curves one for each run
 * @param averaged the curves of finished runs that did not diverge, over which these are taken; all have the same abscissae
 */
record CurveBundle(String label, List<Series> curves, List<Series> averaged) {
    /** The curves of a variant; runs without one are left out. */
    static CurveBundle of(VariantResult result, Function<StudyRun, Series> curve) {
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
        return new CurveBundle(result.variant().label(), curves, averaged);
    }

    /** Whether there are at least two curves to average. */
    boolean several() {
        return averaged.size() > 1;
    }

    /** A name for the legend that says over how many runs the median is taken. */
    String name(String median) {
        return Statistics.name(median, averaged.size(), averaged.size());
    }

    /** The median at each abscissa, as a curve with this name. */
    Series median(String name) {
        return new Series(name, Style.LINE, averaged.get(0).x(), at(Statistics::median));
    }

    /** From the lower to the upper quartile. */
    Spread quartiles(String name) {
        return new Spread(name, averaged.get(0).x(), at(Statistics::lower), at(Statistics::upper));
    }

    /** The standard deviation between runs, averaged over the wanted abscissae; NaN if there are none. */
    double meanDeviation(boolean[] wanted) {
        double[] deviations = at(Statistics::sd);
        return IntStream.range(0, wanted.length)
                .filter(i -> wanted[i])
                .mapToDouble(i -> deviations[i])
                .average()
                .orElse(Double.NaN);
    }

    private double[] at(ToDoubleFunction<Statistics> what) {
        double[] values = new double[averaged.get(0).x().length];
        Arrays.setAll(
                values,
                i -> what.applyAsDouble(Statistics.of(
                        averaged.stream().mapToDouble(curve -> curve.y()[i]).toArray())));
        return values;
    }
}

package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Series.Role;
import org.shapecode.core.figure.Series.Style;
import org.shapecode.core.figure.Spread;

/** The curves of a group of runs, with their quantiles. */
final class CurveBundle {
    private final String label;
    private final List<Series> curves = new ArrayList<>();

    /** The curves of finished runs that did not diverge, over which quantiles are taken; all have the same abscissae. */
    private final List<Series> averaged = new ArrayList<>();

    /** The curves of all finished runs that did not diverge. */
    private final List<Series> sound = new ArrayList<>();

    private List<Statistics> statistics;

    private CurveBundle(String label) {
        this.label = label;
    }

    /** The curves of a group; runs without one are left out. */
    static CurveBundle of(RunGroup group, Function<StudyRun, Series> curve) {
        CurveBundle bundle = new CurveBundle(group.label());
        for (StudyRun run : group.runs()) {
            Series series = curve.apply(run);
            if (series != null) {
                bundle.add(series, run.done() && !run.isDiverged());
            }
        }
        return bundle;
    }

    private void add(Series series, boolean fit) {
        boolean same = averaged.isEmpty() || Arrays.equals(averaged.get(0).x(), series.x());
        // A thousand runs have the same abscissae: they share one array.
        Series kept = same && !averaged.isEmpty()
                ? new Series(series.name(), series.style(), averaged.get(0).x(), series.y())
                : series;
        curves.add(kept);
        if (fit) {
            sound.add(kept);
        }
        if (fit && same) {
            averaged.add(kept);
        }
    }

    /** What the runs have in common. */
    String label() {
        return label;
    }

    /** One for each run that has it. */
    List<Series> curves() {
        return List.copyOf(curves);
    }

    /** The same as members of a group; one that is the only one fit for quantiles stands for the group. */
    List<Series> members(Role.Summary group) {
        return curves.stream()
                .map(each ->
                        each.in(!several() && averaged.contains(each) ? group : new Role.Member(sound.contains(each))))
                .toList();
    }

    /** Whether any curve is fit for quantiles. */
    boolean any() {
        return !averaged.isEmpty();
    }

    /** How many curves are of runs that are unfinished, failed or diverged, or have other abscissae. */
    int unfit() {
        return curves.size() - averaged.size();
    }

    /** Whether there are at least two curves to average. */
    boolean several() {
        return averaged.size() > 1;
    }

    /** Whether there are enough curves for bands of quantiles. */
    boolean hasBands() {
        return averaged.size() >= Statistics.FEWEST_FOR_QUARTILES;
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
        return new Spread(
                name, Statistics.QUARTILES, averaged.get(0).x(), at(Statistics::lower), at(Statistics::upper));
    }

    /** From the 5 % to the 95 % quantile. */
    Spread tails(String name) {
        return new Spread(name, Statistics.TAILS, averaged.get(0).x(), at(Statistics::low), at(Statistics::high));
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
        if (statistics == null) {
            statistics = IntStream.range(0, averaged.get(0).x().length)
                    .mapToObj(i -> Statistics.of(
                            averaged.stream().mapToDouble(curve -> curve.y()[i]).toArray()))
                    .toList();
        }
        return statistics.stream().mapToDouble(what).toArray();
    }
}

package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Series.Style;
import org.shapecode.core.figure.Spread;

/** A point for each run in one number, and the median and quartiles of those at the same place. */
final class Cloud {
    /** How far the median of a place that has a name extends to both sides. */
    static final double HALF_WIDTH = 0.25;

    /** In files, too, the legend says what the line is; its name is often that of a variant. */
    private static final String BAND = Statistics.QUARTILES + " around the median";

    private final List<Double> x = new ArrayList<>();
    private final List<Double> y = new ArrayList<>();
    private final TreeMap<Double, Statistics> statistics = new TreeMap<>();
    private final IntSummaryStatistics counts = new IntSummaryStatistics();

    void add(double at, double halfWidth, double... values) {
        for (double value : values) {
            x.add(at);
            y.add(value);
        }
        if (values.length > 0) {
            counts.accept(values.length);
            statistics.put(at - halfWidth, Statistics.of(values));
            statistics.put(at + halfWidth, Statistics.of(values));
        }
    }

    /** Adds its points and, if wanted, medians and quartiles. */
    void addTo(List<Series> series, List<Spread> spreads, boolean medians) {
        series.add(points("runs"));
        if (medians && counts.getMax() > 1) {
            series.add(medians("median"));
            quartiles("median").ifPresent(spreads::add);
        }
    }

    /** With the numbers of runs at the places that have any. */
    String name(String median) {
        return counts.getCount() == 0
                ? Statistics.name(median, 0, 0)
                : Statistics.name(median, counts.getMin(), counts.getMax());
    }

    Series points(String name) {
        return new Series(name, Style.POINTS, array(x), array(y));
    }

    Series medians(String name) {
        return new Series(name, Style.LINE, array(statistics.keySet()), each(Statistics::median));
    }

    /** The band; it narrows to the median at places with too few runs for quartiles, and is empty if all are such. */
    Optional<Spread> quartiles(String name) {
        boolean any = statistics.values().stream().anyMatch(Statistics::hasQuartiles);
        return !any
                ? Optional.empty()
                : Optional.of(new Spread(
                        name,
                        BAND,
                        array(statistics.keySet()),
                        each(all -> all.hasQuartiles() ? all.lower() : all.median()),
                        each(all -> all.hasQuartiles() ? all.upper() : all.median())));
    }

    private double[] each(ToDoubleFunction<Statistics> what) {
        return statistics.values().stream().mapToDouble(what).toArray();
    }

    private static double[] array(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

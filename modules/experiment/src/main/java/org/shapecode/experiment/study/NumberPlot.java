package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;
import org.shapecode.experiment.analysis.NumberKind;
import org.shapecode.experiment.analysis.NumberName;
import org.shapecode.experiment.api.Labels;

/**
 * One number of the runs against the first varied field that is numeric, with a curve for each combination of the other
 * fields; or, if no field is numeric, variant by variant; or, if that would be too many curves, against each field whatever the
 * others are. One point for each run, with median and quartiles where several runs share a value.
 */
final class NumberPlot {
    /** With more curves in a plot, none can be followed. */
    private static final int MOST_CURVES = 12;

    private NumberPlot() {}

    /**
     * Plots a number.
     *
     * @param value of a run; NaN if it does not have the number
     * @return at least one plot
     */
    static List<Plot> of(StudyResult result, String number, ToDoubleFunction<StudyRun> value) {
        Function<VariantResult, double[]> values = variant -> values(variant.runs(), value);
        Optional<Varied> axis = result.study().varied().stream()
                .filter(each -> each.numeric() && each.values().size() > 1)
                .findFirst();
        int curves = result.study().variants().size()
                / axis.map(each -> each.values().size()).orElse(1);
        if (!result.study().samples().isEmpty() || curves > MOST_CURVES) {
            return result.study().settings().stream()
                    .filter(each -> each.values().size() > 1)
                    .map(each -> by(each, result, number, value))
                    .toList();
        }
        return List.of(axis.isPresent() ? against(axis.get(), result, number, values) : beside(result, number, values));
    }

    private static Axis axis(StudyResult result, String number) {
        return NumberKind.of(number)
                .axis(NumberName.axis(number, result.attributes()))
                .common();
    }

    private static double[] values(List<StudyRun> runs, ToDoubleFunction<StudyRun> value) {
        return runs.stream()
                .mapToDouble(value)
                .filter(each -> !Double.isNaN(each))
                .toArray();
    }

    /** All runs against one field. */
    private static Plot by(Varied field, StudyResult result, String number, ToDoubleFunction<StudyRun> value) {
        Map<Object, List<StudyRun>> runs = new LinkedHashMap<>();
        field.values().forEach(each -> runs.put(each, new ArrayList<>()));
        result.runs().forEach(run -> runs.get(Grouping.value(field.path(), run)).add(run));
        boolean few = field.values().size() <= MOST_CURVES;
        List<Series> series = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        Cloud all = new Cloud();
        for (Object each : field.values()) {
            Cloud cloud = field.numeric() ? all : new Cloud();
            double at = field.numeric()
                    ? ((Number) each).doubleValue()
                    : field.values().indexOf(each) + 1;
            cloud.add(at, field.numeric() ? 0 : Cloud.HALF_WIDTH, values(runs.get(each), value));
            if (!field.numeric()) {
                cloud.addTo(series, spreads, few);
            }
        }
        if (field.numeric()) {
            all.addTo(series, spreads, few);
        }
        return new Plot(
                "",
                field.numeric()
                        ? StudyColumn.axis(field)
                        : Axis.of(
                                field.field().replace('-', ' '),
                                field.labels().stream().map(Labels::title).toList()),
                axis(result, number),
                series,
                spreads,
                List.of());
    }

    private static Plot against(
            Varied axis, StudyResult result, String number, Function<VariantResult, double[]> values) {
        Map<String, List<VariantResult>> curves = new LinkedHashMap<>();
        for (VariantResult variant : result.variants()) {
            curves.computeIfAbsent(others(variant.variant(), axis, result), key -> new ArrayList<>())
                    .add(variant);
        }
        List<Series> series = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        curves.forEach((label, variants) -> {
            Cloud cloud = new Cloud();
            variants.forEach(each -> cloud.add(
                    ((Number) each.variant().values().get(axis.path())).doubleValue(), 0, values.apply(each)));
            String name = cloud.name(label.isEmpty() ? "median" : label);
            series.add(cloud.points(label.isEmpty() ? "runs" : name));
            series.add(cloud.medians(name));
            cloud.quartiles(name).ifPresent(spreads::add);
        });
        return new Plot("", StudyColumn.axis(axis), axis(result, number), series, spreads, List.of());
    }

    private static Plot beside(StudyResult result, String number, Function<VariantResult, double[]> values) {
        List<Series> series = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        for (VariantResult variant : result.variants()) {
            Cloud cloud = new Cloud();
            cloud.add(variant.variant().number() + 1, Cloud.HALF_WIDTH, values.apply(variant));
            String name = cloud.name(variant.variant().title());
            series.add(cloud.points(name));
            series.add(cloud.medians(name));
            cloud.quartiles(name).ifPresent(spreads::add);
        }
        List<String> names =
                result.variants().stream().map(each -> each.variant().title()).toList();
        return new Plot("", Axis.of("variant", names), axis(result, number), series, spreads, List.of());
    }

    private static String others(Variant variant, Varied axis, StudyResult result) {
        List<String> labels = new ArrayList<>();
        for (Varied each : result.study().varied()) {
            if (each != axis) {
                labels.add(
                        each.labels().get(each.values().indexOf(variant.values().get(each.path()))));
            }
        }
        return Labels.title(String.join(", ", labels));
    }
}

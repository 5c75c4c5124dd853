package org.shapecode.experiment.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.NumberName;

/**
 * The figures of a study (paper, Figs 7 and 8): a panel for each variant with one curve for each run, their median and a
 * band from the lower to the upper quartile; then one panel with the medians of all variants. Computed from the folders of the runs.
 */
public final class StudyFigures {
    private StudyFigures() {}

    /** All figures: code and reconstruction loss against the attribute, loss by step, every number by variant. */
    public static List<Figure> of(StudyResult result) {
        List<Figure> figures = new ArrayList<>(curves(result));
        figures.addAll(numbers(result, name -> true));
        return figures;
    }

    /** Code and reconstruction loss against the attribute, and loss by step, as far as the runs have these curves. */
    public static List<Figure> curves(StudyResult result) {
        List<Figure> figures = new ArrayList<>();
        for (String z : codes(result)) {
            boolean one = codes(result).size() == 1;
            String id = one ? "study-code" : "study-code-" + z;
            String title = one ? "Code against attribute" : "Code " + z + " against attribute";
            Axis y = Axis.linear((one ? "code z" : "code " + z) + ", normalised to [0, 1]");
            add(figures, result, id, title, null, y, each -> RunCurves.code(each, z));
        }
        Axis error = Axis.linear("loss per image");
        add(
                figures,
                result,
                "study-error",
                "Loss against attribute",
                null,
                error,
                each -> RunCurves.against(each, "error"));
        Axis loss = Axis.log("loss per image");
        add(figures, result, "study-loss", "Loss", Axis.linear("step"), loss, RunCurves::loss);
        return figures;
    }

    /** The wanted numbers of the summaries, by variant; none if nothing varies. */
    public static List<Figure> numbers(StudyResult result, Predicate<String> wanted) {
        List<Figure> figures = new ArrayList<>();
        plots(result, wanted).forEach((name, plot) -> {
            String id = "study-number-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            figures.add(new Figure(id, NumberName.label(name), List.of(plot)));
        });
        return figures;
    }

    /** The numbers of one analysis, by variant, in one figure with a panel for each; empty if there are none. */
    public static Optional<Figure> numbers(StudyResult result, Analysis analysis) {
        List<Panel> panels = new ArrayList<>();
        plots(result, name -> name.startsWith(analysis.id() + "."))
                .forEach((name, plot) -> panels.add(plot.withAxes(plot.x(), Axis.linear(NumberName.quantity(name)))));
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure("study-numbers-" + analysis.id(), analysis.displayName(), panels));
    }

    /** A plot of each wanted number, by name. Each summary is read once. */
    private static Map<String, Plot> plots(StudyResult result, Predicate<String> wanted) {
        Map<String, Plot> plots = new LinkedHashMap<>();
        if (result.study().varied().isEmpty()) {
            return plots;
        }
        Map<Path, Map<String, Double>> summaries = new LinkedHashMap<>();
        result.runs().forEach(each -> summaries.put(each.folder(), each.isDiverged() ? Map.of() : each.numbers()));
        summaries.values().stream()
                .flatMap(numbers -> numbers.keySet().stream())
                .distinct()
                .filter(wanted)
                .forEach(name -> plots.put(name, plot(result, name, summaries)));
        return plots;
    }

    private static Plot plot(StudyResult result, String name, Map<Path, Map<String, Double>> summaries) {
        return NumberPlot.of(
                result,
                name,
                variant -> variant.runs().stream()
                        .map(each -> summaries.get(each.folder()).get(name))
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .toArray());
    }

    private static void add(
            List<Figure> figures,
            StudyResult result,
            String id,
            String title,
            Axis x,
            Axis y,
            Function<StudyRun, Series> curve) {
        List<Panel> panels = new ArrayList<>();
        List<Series> medians = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        Axis axis = x;
        List<Interval> shared = List.of();
        for (VariantResult variant : result.variants()) {
            CurveBundle bundle = CurveBundle.of(variant, curve);
            if (bundle.curves().isEmpty()) {
                continue;
            }
            StudyRun done =
                    variant.runs().stream().filter(StudyRun::done).findFirst().orElse(null);
            List<Interval> holes = x == null ? RunCurves.holes(done) : List.of();
            axis = x == null ? Axis.linear(RunCurves.attribute(done).label()) : x;
            shared = shared.isEmpty() ? holes : shared;
            panels.add(panel(bundle, axis, y, holes));
            if (!bundle.averaged().isEmpty()) {
                String name = bundle.name(bundle.label());
                medians.add(bundle.median(name));
                spreads.add(bundle.quartiles(name));
            }
        }
        if (medians.size() > 1) {
            panels.add(new Plot("median and quartiles", axis, y, medians, spreads, shared));
        }
        if (!panels.isEmpty()) {
            figures.add(new Figure(id, title, panels));
        }
    }

    private static Plot panel(CurveBundle bundle, Axis x, Axis y, List<Interval> holes) {
        List<Series> series = new ArrayList<>(bundle.curves());
        List<Spread> spreads = new ArrayList<>();
        if (bundle.several()) {
            String name = bundle.name("median");
            series.add(bundle.median(name));
            spreads.add(bundle.quartiles(name));
        }
        // Runs that make no error at all have nothing to show on a logarithmic axis.
        boolean positive = bundle.curves().stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.y()))
                .anyMatch(value -> value > 0);
        return new Plot(bundle.label(), x, y.scaled(y.logarithmic() && positive), series, spreads, holes);
    }

    private static List<String> codes(StudyResult result) {
        return result.runs().stream()
                .filter(StudyRun::done)
                .map(each -> each.run().codes())
                .map(Map::keySet)
                .map(names ->
                        names.stream().filter(name -> name.matches("z\\d+")).toList())
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }
}

package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;

/**
 * The figures of a study (paper, Fig. 7 and 8): a panel for each variant with one curve a run, their mean and the band of
 * one standard deviation; then all variants together. Read from the folders of the runs; draws nothing.
 */
public final class StudyFigures {
    private static final String TOGETHER = "mean and standard deviation";

    private StudyFigures() {}

    /** All figures: the code and the error against the attribute, the loss by step, every number by variant. */
    public static List<Figure> of(StudyResult result) {
        List<Figure> figures = new ArrayList<>(curves(result));
        Set<String> names = new LinkedHashSet<>();
        result.outcomes().forEach(each -> names.addAll(each.numbers().keySet()));
        names.forEach(name -> figures.addAll(number(result, name)));
        return figures;
    }

    /** The code and the error against the attribute, and the loss by step; only those that there are curves for. */
    public static List<Figure> curves(StudyResult result) {
        List<Figure> figures = new ArrayList<>();
        for (String z : codes(result)) {
            boolean one = codes(result).size() == 1;
            String id = one ? "study-code" : "study-code-" + z;
            String title = one ? "Code against attribute" : "Code " + z + " against attribute";
            Axis y = Axis.linear((one ? "code z" : "code " + z) + ", brought to 0\u20261");
            add(figures, result, id, title, null, y, each -> RunCurves.code(each, z));
        }
        Axis error = Axis.linear("error per image");
        add(
                figures,
                result,
                "study-error",
                "Error against attribute",
                null,
                error,
                each -> RunCurves.against(each, "error"));
        Axis loss = Axis.log("loss per image");
        add(figures, result, "study-loss", "Loss by step", Axis.linear("step"), loss, RunCurves::loss);
        return figures;
    }

    /** One number of the summaries by variant; empty if nothing varies or no run has it. */
    public static List<Figure> number(StudyResult result, String number) {
        if (result.study().varied().isEmpty()
                || result.outcomes().stream().noneMatch(each -> each.numbers().containsKey(number))) {
            return List.of();
        }
        Plot plot = NumberPlot.of(result, number);
        return List.of(new Figure(numberId(number), number, List.of(plot)));
    }

    /** The id of the figure of a number. */
    public static String numberId(String number) {
        return "study-number-" + number.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static void add(
            List<Figure> figures,
            StudyResult result,
            String id,
            String title,
            Axis x,
            Axis y,
            Function<Outcome, Series> curve) {
        List<Panel> panels = new ArrayList<>();
        List<Series> means = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        Axis axis = x;
        List<Interval> shared = List.of();
        for (VariantResult variant : result.variants()) {
            Bundle bundle = Bundle.of(variant, y.logarithmic(), curve);
            if (bundle.curves().isEmpty()) {
                continue;
            }
            Outcome done = variant.outcomes().stream()
                    .filter(Outcome::done)
                    .findFirst()
                    .orElse(null);
            List<Interval> holes = x == null ? RunCurves.holes(done) : List.of();
            axis = x == null ? Axis.linear(RunCurves.attribute(done).label()) : x;
            shared = shared.isEmpty() ? holes : shared;
            panels.add(panel(bundle, axis, y, holes));
            if (!bundle.averaged().isEmpty()) {
                means.add(bundle.mean(bundle.label()));
                spreads.add(bundle.spread(bundle.label()));
            }
        }
        if (means.size() > 1) {
            panels.add(new Plot(TOGETHER, axis, y, means, spreads, shared));
        }
        if (!panels.isEmpty()) {
            figures.add(new Figure(id, title, panels));
        }
    }

    private static Plot panel(Bundle bundle, Axis x, Axis y, List<Interval> holes) {
        List<Series> series = new ArrayList<>(bundle.curves());
        List<Spread> spreads = new ArrayList<>();
        if (bundle.several()) {
            String name = y.logarithmic() ? "geometric mean" : "mean";
            series.add(bundle.mean(name));
            spreads.add(bundle.spread(name));
        }
        return new Plot(bundle.label(), x, y, series, spreads, holes);
    }

    private static List<String> codes(StudyResult result) {
        return result.outcomes().stream()
                .filter(Outcome::done)
                .map(each -> each.run().codes())
                .map(Map::keySet)
                .map(names ->
                        names.stream().filter(name -> name.matches("z\\d+")).toList())
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }
}

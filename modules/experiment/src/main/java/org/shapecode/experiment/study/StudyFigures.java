package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shapecode.core.Counted;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Note;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Series.Role;
import org.shapecode.core.figure.Spread;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.LossCurve;
import org.shapecode.experiment.analysis.NumberKind;
import org.shapecode.experiment.analysis.NumberName;

/**
 * The figures of a study (paper, Figs 7 and 8): a panel for each group of runs, such as a variant, with one curve for each run
 * or, of many, with quantile bands, around their median; then one panel with the medians of all groups. Computed from the
 * folders of the runs.
 */
public final class StudyFigures {
    /** With more runs in a panel, or in all panels of a figure, bands are drawn in place of curves. */
    private static final int MOST_CURVES = 25;

    private static final int MOST_IN_ALL = 200;

    /** With more groups, their medians in one panel would hide each other. */
    private static final int MOST_MEDIANS = 20;

    /** The codes against the attribute, a figure for each component. */
    public static final String CODE = "study-code";

    /** The loss without penalties by step, which can be compared between runs whose penalties differ. */
    public static final String LOSS = "study-loss";

    /** The loss against the attribute. */
    public static final String ERROR = "study-error";

    /** The legend names variants, not what is drawn of them. */
    private static final List<Note> DOTS = List.of(Note.sentence("Each dot is a run, each line or bar the median."));

    private StudyFigures() {}

    /** All figures: code and reconstruction loss against the attribute, loss by step, every number by variant. */
    public static List<Figure> of(StudyResult result) {
        return of(result, Grouping.of(result));
    }

    /** The same, with a panel for each of these groups. */
    public static List<Figure> of(StudyResult result, Grouping grouping) {
        List<Figure> figures = new ArrayList<>(curves(result, grouping, id -> true));
        if (grouping.equals(Grouping.of(result))) {
            figures.addAll(numbers(result, name -> true));
        } else {
            StudyColumn.numbers(result).forEach(name -> figures.add(StudyViews.groups(result, name, grouping)));
        }
        parallel(result).ifPresent(figures::add);
        return figures;
    }

    /** Parallel coordinates, if at least two settings vary and any run has a result. */
    public static Optional<Figure> parallel(StudyResult result) {
        long varying = result.study().settings().stream()
                .filter(each -> each.values().size() > 1)
                .count();
        return varying > 1 && StudyColumn.result(result).isPresent()
                ? Optional.of(StudyViews.parallel(result, List.of()))
                : Optional.empty();
    }

    /** Code and reconstruction loss against the attribute, and loss by step, as far as the runs have these curves. */
    public static List<Figure> curves(StudyResult result) {
        return curves(result, Grouping.of(result), id -> true);
    }

    /**
     * Those of these figures that are of one kind.
     *
     * @param kind {@link #CODE}, {@link #LOSS} or {@link #ERROR}
     */
    public static List<Figure> curves(StudyResult result, String kind) {
        return curves(result, Grouping.of(result), kind::equals);
    }

    private static List<Figure> curves(StudyResult result, Grouping grouping, Predicate<String> wanted) {
        List<Figure> figures = new ArrayList<>();
        List<RunGroup> groups = grouping.groups(result);
        if (wanted.test(CODE) || wanted.test(ERROR)) {
            Map<StudyRun, RunCurves> tables = read(result, RunCurves::of);
            List<String> codes = wanted.test(CODE) ? codes(tables.values()) : List.of();
            for (String z : codes) {
                boolean one = codes.size() == 1;
                Axis y = Axis.linear((one ? "code z" : "code " + z) + ", normalised to [0, 1]")
                        .common();
                new Curves(
                                one ? CODE : CODE + "-" + z,
                                "Code against attribute" + (one ? "" : ", " + z),
                                null,
                                y,
                                run -> tables.get(run).code(z))
                        .add(groups, figures);
            }
            if (wanted.test(ERROR)) {
                Axis error = Axis.log("loss per image").common();
                new Curves(
                                ERROR,
                                "Loss against attribute",
                                null,
                                error,
                                run -> tables.get(run).against("error"))
                        .add(groups, figures);
            }
        }
        if (wanted.test(LOSS)) {
            Map<StudyRun, Optional<Series>> losses = read(result, run -> Optional.ofNullable(RunCurves.loss(run)));
            // The runs of a variant have the same terms.
            long seed = result.study().seeds().get(0);
            boolean penalties = result.runs().stream()
                    .filter(run ->
                            run.planned().seed() == seed && losses.get(run).isPresent())
                    .anyMatch(run -> LossCurve.hasPenalties(run.run().terms()));
            Axis loss = Axis.log("training loss per image" + (penalties ? ", without penalties" : ""))
                    .common();
            new Curves(
                            LOSS,
                            "Loss",
                            Axis.whole("step").common(),
                            loss,
                            run -> losses.get(run).orElse(null))
                    .add(groups, figures);
        }
        return figures;
    }

    /** Reads each run once, on all processors. */
    private static <T> Map<StudyRun, T> read(StudyResult result, Function<StudyRun, T> reader) {
        Map<StudyRun, T> all = new ConcurrentHashMap<>();
        result.runs().parallelStream().forEach(run -> all.put(run, reader.apply(run)));
        return all;
    }

    /** The wanted numbers of the summaries, by variant; none if nothing varies. */
    public static List<Figure> numbers(StudyResult result, Predicate<String> wanted) {
        List<Figure> figures = new ArrayList<>();
        plots(result, wanted).forEach((name, plots) -> {
            String id = "study-number-" + StudyColumn.id(name);
            figures.add(new Figure(id, NumberName.label(name, result.attributes()), List.copyOf(plots), DOTS));
        });
        return figures;
    }

    /**
     * The numbers of one analysis, by variant, in one figure with a panel for each; empty if there are none. Those that are the
     * same quantity have one range, which is logarithmic if they differ much.
     */
    public static Optional<Figure> numbers(StudyResult result, Analysis analysis) {
        Map<String, List<Plot>> plots = plots(result, name -> name.startsWith(analysis.id() + "."));
        Map<String, List<String>> groups = plots.keySet().stream()
                .collect(Collectors.groupingBy(name -> NumberName.group(name, result.attributes())));
        List<Panel> panels = new ArrayList<>();
        plots.forEach((name, own) -> {
            String group = NumberName.group(name, result.attributes());
            Axis axis = NumberKind.of(name)
                    .axis(NumberName.axisOfQuantity(name, result.attributes()))
                    .sharing(group);
            List<String> all = groups.get(group);
            Axis y = all.size() == 1 ? axis : StudyColumn.axis(axis, values(result, all));
            own.forEach(plot -> panels.add(plot.withAxes(plot.x().common(), y)));
        });
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure("study-numbers-" + analysis.id(), analysis.displayName(), panels, DOTS));
    }

    private static double[] values(StudyResult result, List<String> numbers) {
        return result.runs().stream()
                .flatMapToDouble(run -> numbers.stream().mapToDouble(run::number))
                .toArray();
    }

    /** The plots of each wanted number, by name. */
    private static Map<String, List<Plot>> plots(StudyResult result, Predicate<String> wanted) {
        Map<String, List<Plot>> plots = new LinkedHashMap<>();
        if (result.study().settings().isEmpty()) {
            return plots;
        }
        result.runs().stream()
                .filter(run -> !run.isDiverged())
                .flatMap(run -> run.numbers().keySet().stream())
                .distinct()
                .filter(wanted)
                .forEach(name -> plots.put(name, NumberPlot.of(result, name, run -> run.number(name))));
        return plots;
    }

    /** A figure of one kind of curve; x is null for curves against the attribute. */
    private record Curves(String id, String title, Axis x, Axis y, Function<StudyRun, Series> curve) {
        void add(List<RunGroup> groups, List<Figure> figures) {
            List<Panel> panels = new ArrayList<>();
            List<Series> medians = new ArrayList<>();
            List<Spread> spreads = new ArrayList<>();
            Axis axis = x;
            List<Interval> shared = List.of();
            int hidden = 0;
            boolean crowded =
                    groups.stream().mapToInt(each -> each.runs().size()).sum() > MOST_IN_ALL;
            for (RunGroup group : groups) {
                CurveBundle bundle = CurveBundle.of(group, curve);
                if (bundle.curves().isEmpty()) {
                    continue;
                }
                StudyRun done =
                        group.runs().stream().filter(StudyRun::done).findFirst().orElse(null);
                List<Interval> holes = x == null ? RunCurves.holes(done) : List.of();
                axis = x == null ? RunCurves.attribute(done).axis().common() : x;
                shared = shared.isEmpty() ? holes : shared;
                boolean many = bundle.hasBands() && (crowded || bundle.curves().size() > MOST_CURVES);
                panels.add(panel(bundle, many, axis, holes, new Role.Summary(medians.size())));
                hidden += many ? bundle.unfit() : 0;
                if (bundle.any()) {
                    String name = bundle.name(bundle.label());
                    medians.add(bundle.median(name).in(new Role.Summary(medians.size())));
                    if (bundle.hasBands()) {
                        spreads.add(bundle.quartiles(name));
                    }
                }
            }
            if (medians.size() > 1 && medians.size() <= MOST_MEDIANS) {
                panels.add(new Plot("medians", axis, scaled(medians), medians, spreads, shared));
            }
            if (!panels.isEmpty()) {
                figures.add(new Figure(id, title, panels, notes(hidden)));
            }
        }

        /**
         * The panel of a group.
         *
         * @param group what sums it up, in the colour that its median has beside the others
         */
        private Plot panel(CurveBundle bundle, boolean many, Axis axis, List<Interval> holes, Role.Summary group) {
            List<Series> series = new ArrayList<>(many ? List.of() : bundle.members(group));
            List<Spread> spreads = new ArrayList<>();
            if (bundle.several()) {
                String name = bundle.name("median");
                series.add(bundle.median(name).in(group));
                if (many) {
                    spreads.add(bundle.tails(name));
                }
                if (bundle.hasBands()) {
                    spreads.add(bundle.quartiles(name));
                }
            }
            return new Plot(bundle.label(), axis, scaled(bundle.curves()), series, spreads, holes);
        }

        /** The axis for these curves: those of runs that make no error at all have no place on a logarithmic one. */
        private Axis scaled(List<Series> curves) {
            boolean positive = curves.stream()
                    .flatMapToDouble(each -> Arrays.stream(each.y()))
                    .anyMatch(value -> value > 0);
            return y.scaled(y.logarithmic() && positive);
        }

        private static List<Note> notes(int hidden) {
            return hidden == 0
                    ? List.of()
                    : List.of(Note.sentence(Counted.of(hidden, "unfinished, failed or diverged run")
                            + (hidden == 1 ? " is" : " are") + " left out."));
        }
    }

    private static List<String> codes(Collection<RunCurves> tables) {
        return tables.stream()
                .map(each -> each.table().keySet().stream()
                        .filter(name -> name.matches("z\\d+"))
                        .toList())
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }
}

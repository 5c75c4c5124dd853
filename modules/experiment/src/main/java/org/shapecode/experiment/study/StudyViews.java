package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorScatter;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Note;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;
import org.shapecode.experiment.analysis.NumberName;
import org.shapecode.experiment.api.Labels;

/**
 * Figures that show the runs of a study by columns of its table, which are settings that vary, {@code seed}, and numbers. A
 * column is named as in the table, or by the last part of its name.
 */
public final class StudyViews {
    private StudyViews() {}

    /**
     * Parallel coordinates: an axis for each column, and a line for each run, in the colour of the last column.
     *
     * @param columns at least two; empty for all settings that vary and the test loss
     * @throws Problem if the study does not have a column
     */
    public static Figure parallel(StudyResult result, List<String> columns) {
        List<String> names = columns.isEmpty() ? usual(result) : columns;
        if (names.size() < 2) {
            throw new Problem("Parallel coordinates need at least two columns, such as a setting and loss.test.");
        }
        List<StudyColumn> all =
                names.stream().map(name -> StudyColumn.of(result, name)).toList();
        StudyColumn last = all.get(all.size() - 1);
        List<double[]> shares = all.stream().map(StudyColumn::shares).toList();
        int[] runs = IntStream.range(0, result.runs().size())
                .filter(i -> shares.stream().allMatch(each -> Double.isFinite(each[i])))
                .toArray();
        int width = all.size();
        double[] x = new double[runs.length * width];
        double[] y = new double[x.length];
        double[] color = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int run = runs[i / width];
            x[i] = i % width + 1;
            y[i] = shares.get(i % width)[run];
            color[i] = last.values()[run];
        }
        ColorScatter panel = new ColorScatter(
                        "",
                        Axis.of("", all.stream().map(StudyColumn::span).toList()),
                        Axis.linear("share of each range").atMost(1),
                        last.colors(),
                        x,
                        y,
                        color)
                .joined(width);
        return new Figure(
                "study-parallel",
                "Parallel coordinates",
                List.of(panel),
                leftOut(result.runs().size() - runs.length));
    }

    private static List<String> usual(StudyResult result) {
        return Stream.concat(
                        result.study().settings().stream()
                                .filter(each -> each.values().size() > 1)
                                .map(Varied::path),
                        StudyColumn.result(result).stream())
                .toList();
    }

    /**
     * One column against another.
     *
     * @param x name of a column; empty for the first setting that varies
     * @param y name of a column; empty for the test loss
     * @param color name of the column that the colours show; empty for a colour for each group
     * @throws Problem if the study does not have a column
     */
    public static Figure scatter(StudyResult result, String x, String y, String color, Grouping grouping) {
        List<String> usual = usual(result);
        if (usual.size() < 2 && (x.isEmpty() || y.isEmpty())) {
            throw new Problem("Only the seed varies in this study; name two columns.");
        }
        StudyColumn across = StudyColumn.of(result, x.isEmpty() ? usual.get(0) : x);
        StudyColumn up = StudyColumn.of(result, y.isEmpty() ? usual.get(usual.size() - 1) : y);
        List<Note> notes = leftOut(IntStream.range(0, result.runs().size())
                .filter(i -> !Double.isFinite(across.values()[i] + up.values()[i]))
                .count());
        String title = "Scatter of runs: " + up.axis().label() + " against "
                + across.axis().label();
        if (!color.isEmpty()) {
            StudyColumn shade = StudyColumn.of(result, color);
            return new Figure(
                    "study-scatter",
                    title,
                    List.of(new ColorScatter(
                            "",
                            across.axis(),
                            up.axis(),
                            shade.colors(),
                            across.values(),
                            up.values(),
                            shade.values())),
                    notes);
        }
        Map<StudyRun, Integer> places = new LinkedHashMap<>();
        result.runs().forEach(run -> places.put(run, places.size()));
        List<Series> series = new ArrayList<>();
        for (RunGroup group : groups(result, grouping)) {
            int[] items = group.runs().stream().mapToInt(places::get).toArray();
            series.add(new Series(
                    group.label().isEmpty() ? "runs" : group.label(),
                    Series.Style.POINTS,
                    picked(across, items),
                    picked(up, items)));
        }
        return new Figure("study-scatter", title, List.of(new Plot("", across.axis(), up.axis(), series)), notes);
    }

    private static List<RunGroup> groups(StudyResult result, Grouping grouping) {
        return grouping.paths().isEmpty() ? List.of(new RunGroup("runs", result.runs())) : grouping.groups(result);
    }

    private static double[] picked(StudyColumn column, int... items) {
        return Arrays.stream(items).mapToDouble(i -> column.values()[i]).toArray();
    }

    /**
     * One number by group: a point for each run, the median with the quartiles, and in the notes mean, standard deviation and the
     * bootstrap interval of the mean.
     *
     * @throws Problem if the study does not have the number, or does not vary a setting
     */
    public static Figure groups(StudyResult result, String number, Grouping grouping) {
        StudyColumn column = StudyColumn.of(
                result,
                number.isEmpty()
                        ? StudyColumn.result(result).orElseThrow(() -> new Problem("No run has a result yet."))
                        : number);
        Map<StudyRun, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < result.runs().size(); i++) {
            values.put(result.runs().get(i), column.values()[i]);
        }
        List<RunGroup> groups = grouping.groups(result);
        String unit = (" " + NumberName.unit(column.name(), result.attributes())).stripTrailing();
        List<Series> series = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            double[] own = groups.get(i).runs().stream()
                    .mapToDouble(values::get)
                    .filter(Double::isFinite)
                    .toArray();
            if (own.length == 0) {
                continue;
            }
            Cloud cloud = new Cloud();
            cloud.add(i + 1, Cloud.HALF_WIDTH, own);
            series.add(cloud.points("runs"));
            series.add(cloud.medians("median"));
            cloud.quartiles("median").ifPresent(spreads::add);
            String label =
                    groups.get(i).label().isEmpty() ? "all runs" : groups.get(i).label();
            notes.add(new Note(label, "", summary(Statistics.of(own), unit, own)));
        }
        Plot panel = new Plot("", axis(groups, grouping), column.axis(), series, spreads, List.of());
        return new Figure(
                "study-groups-" + StudyColumn.id(column.name()),
                "Results by setting: " + column.axis().label(),
                List.of(panel),
                notes);
    }

    /** The names of the groups; of a single setting, its name stands below the axis, once. */
    private static Axis axis(List<RunGroup> groups, Grouping grouping) {
        String field =
                grouping.paths().size() == 1 ? Labels.field(grouping.paths().get(0)) : "";
        boolean shared = !field.isEmpty()
                && groups.stream().allMatch(each -> each.label().startsWith(field + " "));
        return Axis.of(
                shared ? field.replace('-', ' ') : "",
                groups.stream()
                        .map(RunGroup::label)
                        .map(label ->
                                shared ? label.substring(field.length() + 1) : label.isEmpty() ? "all runs" : label)
                        .toList());
    }

    private static String summary(Statistics all, String unit, double... values) {
        String sd = all.count() < 2 ? "" : " \u00b1 " + Statistics.text(all.sd()) + " SD";
        String interval = Bootstrap.ofMean(values)
                .map(each ->
                        " (95% interval " + Statistics.text(each.low()) + " to " + Statistics.text(each.high()) + ")")
                .orElse("");
        return Stream.of(
                        "mean " + Statistics.text(all.mean()) + unit + sd + interval,
                        "median " + Statistics.text(all.median()) + unit + " [" + Statistics.text(all.lower()) + ", "
                                + Statistics.text(all.upper()) + "]",
                        "n = " + all.count())
                .collect(Collectors.joining(", "));
    }

    private static List<Note> leftOut(long count) {
        return count == 0
                ? List.of()
                : List.of(Note.sentence(Counted.of(count, "run") + " without these numbers "
                        + (count == 1 ? "is" : "are") + " left out."));
    }
}

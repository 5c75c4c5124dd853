package org.shapecode.experiment.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.core.figure.Axis;
import org.shapecode.experiment.analysis.NumberKind;
import org.shapecode.experiment.analysis.NumberName;
import org.shapecode.experiment.api.Labels;

/**
 * One column of the table of a study: a setting that varies, the seed, or a number, of each run.
 *
 * @param name as in the table
 * @param axis with its label; logarithmic if the values are all above 0 and span more than a decade; with names if they are no
 *     numbers
 * @param values one for each run; NaN where a run does not have it or diverged
 */
record StudyColumn(String name, Axis axis, double[] values) {
    /** The number that most experiments are about. */
    static final String LOSS = "loss.test";

    private static final int MOST_NAMED = 30;

    /** The ratio of the largest to the smallest value from which an axis is logarithmic. */
    private static final double DECADES = 20;

    private static final MathContext DIGITS = new MathContext(3);

    /**
     * A column by its name, or by the last part of it if that is the only one.
     *
     * @throws Problem if there is none, or several
     */
    static StudyColumn of(StudyResult result, String name) {
        List<String> all = names(result);
        String column = meant(name, all)
                .orElseThrow(() -> new Problem(
                        "The study has no column " + Excerpt.of(name) + "; its columns are " + listed(all) + "."));
        Optional<Varied> setting = result.study().settings().stream()
                .filter(each -> each.path().equals(column))
                .findFirst();
        return setting.isPresent()
                ? setting(result, setting.get())
                : column.equals(Grouping.SEED)
                        ? new StudyColumn(column, Axis.linear(column), values(result, run ->
                                (double) run.planned().seed()))
                        : number(result, column);
    }

    /**
     * Which of some columns a name means: the one with that name, or the only one whose name ends with it; empty if there is
     * none.
     *
     * @throws Problem if several end with it
     */
    static Optional<String> meant(String name, List<String> columns) {
        if (columns.contains(name)) {
            return Optional.of(name);
        }
        List<String> found =
                columns.stream().filter(each -> each.endsWith("." + name)).toList();
        if (found.size() > 1) {
            throw new Problem("The study has several columns named " + Excerpt.of(name) + "; use the full name: "
                    + listed(found) + ".");
        }
        return found.stream().findFirst();
    }

    private static String listed(List<String> columns) {
        return columns.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    }

    /** The names of the columns by which runs can be grouped: settings, seed. */
    static List<String> settings(StudyResult result) {
        return Stream.concat(result.study().settings().stream().map(Varied::path), Stream.of(Grouping.SEED))
                .toList();
    }

    /** The names of all columns: settings, seed, numbers. */
    static List<String> names(StudyResult result) {
        Set<String> names = new LinkedHashSet<>(settings(result));
        names.addAll(numbers(result));
        return List.copyOf(names);
    }

    /** The names of all numbers. */
    static List<String> numbers(StudyResult result) {
        return result.runs().stream()
                .flatMap(run -> run.numbers().keySet().stream())
                .distinct()
                .toList();
    }

    /** The number to look at unless told otherwise: the test loss, or else the first; empty if there are none. */
    static Optional<String> result(StudyResult result) {
        List<String> numbers = numbers(result);
        return numbers.contains(LOSS) ? Optional.of(LOSS) : numbers.stream().findFirst();
    }

    private interface Value {
        double of(StudyRun run);
    }

    private static double[] values(StudyResult result, Value value) {
        return result.runs().stream().mapToDouble(value::of).toArray();
    }

    private static StudyColumn setting(StudyResult result, Varied setting) {
        String label = setting.field().replace('-', ' ');
        if (setting.numeric()) {
            return new StudyColumn(
                    setting.path(),
                    axis(setting),
                    values(result, run -> ((Number) Grouping.value(setting.path(), run)).doubleValue()));
        }
        return new StudyColumn(
                setting.path(),
                Axis.of(label, names(setting)),
                values(result, run -> setting.values().indexOf(Grouping.value(setting.path(), run)) + 1));
    }

    /** The labels of the values without the name of the field, which the axis has. */
    private static List<String> names(Varied setting) {
        String field = setting.field() + " ";
        return setting.labels().stream()
                .map(label -> label.startsWith(field) ? label.substring(field.length()) : label)
                .map(Labels::title)
                .toList();
    }

    private static StudyColumn number(StudyResult result, String name) {
        double[] values = values(result, run -> run.number(name));
        Axis axis = NumberKind.of(name).axis(NumberName.axis(name, result.attributes()));
        return new StudyColumn(name, axis(axis, values), values);
    }

    /** The axis for values: logarithmic if all that are finite are above 0 and they span more than a decade. */
    static Axis axis(Axis linear, double... values) {
        DoubleSummaryStatistics finite =
                Arrays.stream(values).filter(Double::isFinite).summaryStatistics();
        return linear.scaled(finite.getMin() > 0 && finite.getMax() >= DECADES * finite.getMin());
    }

    /** The axis of a setting whose values are numbers. */
    static Axis axis(Varied setting) {
        return axis(
                Axis.linear(setting.field().replace('-', ' ')),
                setting.values().stream()
                        .mapToDouble(value -> ((Number) value).doubleValue())
                        .toArray());
    }

    /** The name of a number as part of a figure's id. */
    static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** The axis of its colours, which have no names. */
    Axis colors() {
        return axis.categories().isEmpty() ? axis : Axis.linear(axis.label());
    }

    /** Where each value lies between the lowest, 0, and the highest, 1, on its own scale. */
    double[] shares() {
        double[] scaled = Arrays.stream(values)
                .map(value -> axis.logarithmic() ? Math.log(value) : value)
                .toArray();
        double low = Arrays.stream(scaled).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(scaled).filter(Double::isFinite).max().orElse(1);
        return Arrays.stream(scaled)
                .map(value -> low == high ? value - low + 0.5 : (value - low) / (high - low))
                .toArray();
    }

    /** Its label with its lowest and highest value. */
    String span() {
        double[] finite =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (finite.length == 0) {
            return axis.label();
        }
        List<String> ends = new ArrayList<>();
        for (double end : new double[] {finite[0], finite[finite.length - 1]}) {
            ends.add(
                    axis.categories().isEmpty()
                            ? Labels.text(new BigDecimal(end).round(DIGITS).doubleValue())
                            : axis.categories().get((int) end - 1));
        }
        return axis.label() + " " + ends.get(0) + " to " + ends.get(1) + (axis.logarithmic() ? " (log)" : "");
    }
}

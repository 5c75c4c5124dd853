package org.shapecode.experiment.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.core.figure.Axis;
import org.shapecode.experiment.analysis.NumberName;
import org.shapecode.experiment.api.Labels;

/**
 * One column of the table of a study: a setting that varies, the seed, or a number, of each run.
 *
 * @param name as in the table
 * @param axis with its label; logarithmic if the values span more than a decade and are all above 0; with names if they are no
 *     numbers
 * @param values one for each run; NaN where a run does not have it or diverged
 */
record StudyColumn(String name, Axis axis, double[] values) {
    /** The number that most experiments are about. */
    static final String LOSS = "loss.test";

    private static final int MOST_NAMED = 30;
    private static final double DECADES = 20;
    private static final MathContext DIGITS = new MathContext(3);

    /**
     * A column by its name, or by the last part of it if that is the only one.
     *
     * @throws Problem if there is none
     */
    static StudyColumn of(StudyResult result, String name) {
        List<String> all = names(result);
        List<String> found = all.contains(name)
                ? List.of(name)
                : all.stream().filter(each -> each.endsWith("." + name)).toList();
        if (found.size() != 1) {
            throw new Problem("The study has " + (found.isEmpty() ? "no column " : "several columns ")
                    + Excerpt.of(name)
                    + "; its columns are "
                    + (found.isEmpty() ? all : found).stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + ".");
        }
        String column = found.get(0);
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

    /** The names of all columns: settings, seed, numbers. */
    static List<String> names(StudyResult result) {
        Set<String> names = new LinkedHashSet<>();
        result.study().settings().forEach(each -> names.add(each.path()));
        names.add(Grouping.SEED);
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
                    NumberPlot.axis(setting),
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
                .toList();
    }

    private static StudyColumn number(StudyResult result, String name) {
        double[] values = values(
                result, run -> run.isDiverged() ? Double.NaN : run.numbers().getOrDefault(name, Double.NaN));
        double[] finite =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        boolean decades = finite.length > 1 && finite[0] > 0 && finite[finite.length - 1] >= DECADES * finite[0];
        return new StudyColumn(name, Axis.linear(NumberName.label(name)).scaled(decades), values);
    }

    /** Where each value lies between the lowest, 0, and the highest, 1, on its own scale. */
    double[] shares() {
        double[] scaled = Arrays.stream(values)
                .map(value -> axis.logarithmic() ? value > 0 ? Math.log(value) : Double.NaN : value)
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

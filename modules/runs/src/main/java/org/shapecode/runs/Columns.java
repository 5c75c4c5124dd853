package org.shapecode.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shapecode.experiment.analysis.NumberKind;
import org.shapecode.experiment.analysis.NumberName;
import org.shapecode.experiment.api.FieldName;

/** The columns that the runs table can show: facts about a run, its results and its settings. */
final class Columns {
    private static final String GENERATOR = "data.generator";

    /** The columns shown by default. */
    static final List<String> DEFAULT = List.of(
            RunRow.NAME,
            RunRow.STATE,
            "loss.test",
            RunRow.DIFFERS,
            RunRow.STARTED,
            RunRow.DURATION,
            RunRow.FINDINGS,
            RunRow.TAGS,
            RunRow.NOTE,
            "seed",
            GENERATOR,
            "regularisers");

    /** The name of the group of results. */
    static final String RESULTS = "Results";

    private static final Pattern WIDTH = Pattern.compile("(\\S+)=(\\d{1,4})(?:\\s|$)");

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            RunRow.STEP, "The step at which training ended, or from which a stopped run is resumed",
            RunRow.DIFFERS, "What differs from the preset it was made from, or from the other runs of its study",
            RunRow.BASE, "What it is compared with in the column Differs",
            RunRow.FINDINGS, "What went wrong in training, such as a collapsed network or dead channels",
            RunRow.STARTED, "When training started, on the computer that trained it",
            RunRow.DURATION, "Training time, over all sessions; of a study, the sum over its runs");

    private Columns() {}

    /** The columns for which any of the runs has a value, by the name of their group. */
    static Map<String, Set<String>> of(List<RunRow> rows) {
        Set<String> settings = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        for (RunRow row : rows) {
            settings.addAll(row.settings().keySet());
            numbers.addAll(row.numbers().keySet());
        }
        numbers.removeAll(settings);
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        groups.put("Run", new LinkedHashSet<>(RunRow.FACTS));
        groups.put(RESULTS, numbers);
        groups.put("Settings", settings);
        return groups;
    }

    /** Whether a column is a result, as opposed to a fact or a setting. */
    static boolean isResult(String column) {
        return !RunRow.FACTS.contains(column) && FieldName.of(column).isEmpty();
    }

    /** The columns of all groups. */
    static Set<String> names(List<RunRow> rows) {
        Set<String> names = new LinkedHashSet<>();
        of(rows).values().forEach(names::addAll);
        return names;
    }

    /** Encodes columns for the preferences. */
    static String join(List<String> columns) {
        return String.join(" ", columns);
    }

    /** Decodes columns; the default ones if the text is blank. Duplicates are dropped. */
    static List<String> split(String text) {
        return text.isBlank() ? DEFAULT : new ArrayList<>(new LinkedHashSet<>(List.of(text.split(" "))));
    }

    /** Encodes widths in pixels for the preferences. */
    static String joinWidths(Map<String, Integer> widths) {
        return widths.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Decodes widths; what is none is left out. */
    static Map<String, Integer> splitWidths(String text) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        WIDTH.matcher(text).results().forEach(each -> widths.put(each.group(1), Integer.valueOf(each.group(2))));
        return widths;
    }

    /**
     * The header of a column: a readable name, unlike the key by which filters and files name it.
     *
     * @param generators ids of the generators of the runs, whose attributes have titles
     */
    static String header(String column, Set<String> generators) {
        if (column.equals(RunRow.FINDINGS)) {
            return "Diagnosis";
        }
        return RunRow.FACTS.contains(column)
                ? Character.toUpperCase(column.charAt(0)) + column.substring(1)
                : FieldName.of(column).map(FieldName::brief).orElseGet(() -> NumberName.labelAmong(column, generators));
    }

    /** The ids of the generators of the images of some runs. */
    static Set<String> generators(Collection<RunRow> rows) {
        return rows.stream()
                .map(row -> row.settings().get(GENERATOR))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    /** What a column tells, in a sentence, where its header does not say it. */
    static Optional<String> description(String column) {
        return Optional.ofNullable(DESCRIPTIONS.get(column));
    }

    /**
     * How the values of a column are written for reading: plugins and constants by the names they have in forms, an empty list as
     * {@code "none"}, answers as yes or no, findings in words. Unlike in files and filters, which have ids and
     * numbers. Null is an empty text.
     */
    static Function<Object, String> texts(String column) {
        if (column.equals(RunRow.FINDINGS)) {
            return value -> CellFormat.text(value).replace('-', ' ');
        }
        Optional<FieldName> field = RunRow.FACTS.contains(column) ? Optional.empty() : FieldName.of(column);
        if (field.isPresent()) {
            String empty = field.get().isList() ? "none" : "";
            return value -> {
                String text = CellFormat.text(field.get().shown(value));
                return value != null && text.isEmpty() ? empty : text;
            };
        }
        NumberKind kind = NumberKind.of(column);
        return value -> value instanceof Double number && kind.yesNo() ? kind.text(number) : CellFormat.text(value);
    }

    /**
     * The readable name of a setting or result with its context and unit, where no other column tells it.
     *
     * @param generators likewise
     */
    static String title(String column, Set<String> generators) {
        return RunRow.FACTS.contains(column)
                ? header(column, generators)
                : FieldName.of(column)
                        .map(FieldName::withUnit)
                        .orElseGet(() -> NumberName.axisAmong(column, generators));
    }
}

package org.shapecode.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shapecode.experiment.analysis.NumberName;
import org.shapecode.experiment.api.FieldName;

/** The columns that the runs table can show: facts about a run, its results and its settings. */
final class Columns {
    /** The columns shown by default. */
    static final List<String> DEFAULT = List.of(
            RunRow.NAME,
            RunRow.STATE,
            RunRow.FINDINGS,
            "loss.test",
            "seed",
            "data.generator",
            "regularisers",
            RunRow.TAGS,
            RunRow.NOTE,
            "training.seconds",
            RunRow.STARTED);

    /** The name of the group of results. */
    static final String RESULTS = "Results";

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

    /** The header of a column: a readable name, unlike the key by which filters and files name it. */
    static String header(String column) {
        return RunRow.FACTS.contains(column)
                ? Character.toUpperCase(column.charAt(0)) + column.substring(1)
                : FieldName.of(column).map(FieldName::brief).orElseGet(() -> NumberName.label(column));
    }

    /** The readable name of a setting or result with its context, where no other column tells it. */
    static String title(String column) {
        return FieldName.of(column).map(FieldName::qualified).orElseGet(() -> NumberName.label(column));
    }
}

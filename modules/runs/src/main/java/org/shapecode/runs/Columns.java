package org.shapecode.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which columns a table of runs can have: every fact, setting and number of any run. */
final class Columns {
    /** Those that are shown until a person chooses. */
    static final List<String> USUAL = List.of(
            RunRow.NAME,
            RunRow.STATE,
            "loss.test",
            "seed",
            "data.generator",
            "regularisers",
            RunRow.TAGS,
            RunRow.NOTE,
            "training.seconds",
            RunRow.STARTED);

    private Columns() {}

    /** All columns of some runs, by the name of their kind. */
    static Map<String, Set<String>> of(List<RunRow> rows) {
        Set<String> settings = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        for (RunRow row : rows) {
            settings.addAll(row.settings().keySet());
            numbers.addAll(row.numbers().keySet());
        }
        numbers.removeAll(settings);
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        kinds.put("The run", new LinkedHashSet<>(RunRow.FACTS));
        kinds.put("Found in the end", numbers);
        kinds.put("Settings", settings);
        return kinds;
    }

    /** The names of all of them. */
    static Set<String> names(List<RunRow> rows) {
        Set<String> names = new LinkedHashSet<>();
        of(rows).values().forEach(names::addAll);
        return names;
    }

    /** A person's choice as a text, and back. */
    static String join(List<String> columns) {
        return String.join(" ", columns);
    }

    static List<String> split(String text) {
        return text.isBlank() ? USUAL : new ArrayList<>(new LinkedHashSet<>(List.of(text.split(" "))));
    }

    /** What stands above a column: facts as words, all else under the name that the filter takes. */
    static String header(String column) {
        return RunRow.FACTS.contains(column) ? Character.toUpperCase(column.charAt(0)) + column.substring(1) : column;
    }
}

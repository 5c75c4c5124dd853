package org.shapecode.runs;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which runs are shown: words that occur in a run ({@code psi3}), comparisons ({@code loss.test < 2}), joined by
 * {@code and}, {@code or}, {@code not} and brackets. The last part of a name will do: {@code lambda} is every lambda.
 */
final class RunFilter {
    /** Lets every run through. */
    static final RunFilter ALL = new RunFilter("", row -> true, Set.of());

    private final String text;
    private final Predicate<RunRow> condition;
    private final Set<String> names;

    RunFilter(String text, Predicate<RunRow> condition, Set<String> names) {
        this.text = text;
        this.condition = condition;
        this.names = new TreeSet<>(names);
    }

    /**
     * Reads a filter.
     *
     * @throws IllegalArgumentException with a sentence, if it cannot be read
     */
    static RunFilter parse(String text) {
        return text.isBlank() ? ALL : new FilterParser(text).read();
    }

    boolean matches(RunRow row) {
        return condition.test(row);
    }

    /** The first name that it compares and that no column has, or null. */
    String unknown(Set<String> columns) {
        return names.stream()
                .filter(name -> columns.stream().noneMatch(column -> isNamed(column, name)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Whether a word occurs in a run. */
    static boolean contains(RunRow row, String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return contains(row.facts(), wanted) || contains(row.settings(), wanted);
    }

    private static boolean contains(Map<String, Object> values, String wanted) {
        return values.values().stream()
                .anyMatch(value -> value instanceof String text
                        && text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Whether a run has a value of a name that compares so; the comparison is of its sign with 0. */
    static boolean compares(RunRow row, String name, String wanted, Predicate<Integer> comparison) {
        return compares(row.facts(), name, wanted, comparison)
                || compares(row.settings(), name, wanted, comparison)
                || compares(row.numbers(), name, wanted, comparison);
    }

    private static boolean compares(Map<String, ?> values, String name, String wanted, Predicate<Integer> comparison) {
        return values.entrySet().stream()
                .anyMatch(entry -> isNamed(entry.getKey(), name) && compares(entry.getValue(), wanted, comparison));
    }

    private static boolean compares(Object value, String wanted, Predicate<Integer> comparison) {
        if (value instanceof Number number) {
            try {
                return comparison.test(Double.compare(number.doubleValue(), Double.parseDouble(wanted)));
            } catch (NumberFormatException e) {
                return false;
            }
        }
        return comparison.test(CellFormat.text(value).compareToIgnoreCase(wanted));
    }

    private static boolean isNamed(String column, String name) {
        return column.equalsIgnoreCase(name)
                || column.toLowerCase(Locale.ROOT).endsWith("." + name.toLowerCase(Locale.ROOT));
    }
}

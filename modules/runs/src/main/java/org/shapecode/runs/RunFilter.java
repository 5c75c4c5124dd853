package org.shapecode.runs;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shapecode.experiment.api.Labels;

/**
 * A filter for runs: words that occur in a run ({@code psi3}) and comparisons ({@code loss.test < 2}), joined by
 * {@code and}, {@code or}, {@code not} and parentheses. A name may be shortened to its last part: {@code lambda} matches the
 * lambda of every regulariser.
 */
final class RunFilter {
    /** Matches every run. */
    static final RunFilter ALL = new RunFilter("", row -> true, Set.of());

    /** The columns of facts without those that also name what a run is not, as "no psi3" does. */
    private static final Set<String> SEARCHED = RunRow.FACTS.stream()
            .filter(fact -> !fact.equals(RunRow.BASE) && !fact.equals(RunRow.DIFFERS))
            .collect(Collectors.toUnmodifiableSet());

    /** Yes or no, as files write it. */
    private static final Map<String, String> YES_NO = Map.of("true", "yes", "false", "no");

    private final String text;
    private final Predicate<RunRow> condition;
    private final Set<String> names;

    RunFilter(String text, Predicate<RunRow> condition, Set<String> names) {
        this.text = text;
        this.condition = condition;
        this.names = new TreeSet<>(names);
    }

    /**
     * Parses a filter.
     *
     * @throws IllegalArgumentException if the syntax is wrong, with a message for the user
     */
    static RunFilter parse(String text) {
        return text.isBlank() ? ALL : new FilterParser(text).read();
    }

    boolean matches(RunRow row) {
        return condition.test(row);
    }

    /** The first compared name that matches no column, or null. */
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

    /**
     * Whether a word, or the symbol for it, occurs in a column of what a run is or has, ignoring case: not in what tells it
     * apart from other experiments.
     */
    static boolean contains(RunRow row, String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        String symbols = Labels.symbols(wanted);
        Stream<Object> facts = SEARCHED.stream().map(row.facts()::get);
        return Stream.concat(facts, row.settings().values().stream())
                .anyMatch(value -> value instanceof String text
                        && (text.toLowerCase(Locale.ROOT).contains(wanted)
                                || Labels.symbols(text.toLowerCase(Locale.ROOT)).contains(symbols)));
    }

    /**
     * Whether any value of a name satisfies a comparison.
     *
     * @param comparison of the sign of {@code compareTo} with 0
     */
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
        Object number = value instanceof Duration time ? CellFormat.seconds(time) : value;
        if (number instanceof Number known) {
            try {
                return comparison.test(Double.compare(known.doubleValue(), Double.parseDouble(wanted)));
            } catch (NumberFormatException e) {
                return false;
            }
        }
        String text = value instanceof Boolean ? YES_NO.getOrDefault(wanted.toLowerCase(Locale.ROOT), wanted) : wanted;
        return comparison.test(Labels.symbols(CellFormat.text(value)).compareToIgnoreCase(Labels.symbols(text)));
    }

    private static boolean isNamed(String column, String name) {
        return column.equalsIgnoreCase(name)
                || column.toLowerCase(Locale.ROOT).endsWith("." + name.toLowerCase(Locale.ROOT));
    }
}

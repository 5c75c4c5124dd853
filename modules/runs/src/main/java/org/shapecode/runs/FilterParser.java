package org.shapecode.runs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A recursive-descent parser for the text of a filter; for one use. */
final class FilterParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*(\"[^\"]*\"|<=|>=|!=|[<>=()]|[^\\s<>=!()\"]+)");
    private static final Map<String, Predicate<Integer>> COMPARISONS = Map.of(
            "<", sign -> sign < 0,
            "<=", sign -> sign <= 0,
            ">", sign -> sign > 0,
            ">=", sign -> sign >= 0,
            "=", sign -> sign == 0,
            "!=", sign -> sign != 0);

    private static final Set<String> JOINTS = Set.of("and", "or", "(", ")");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int next;

    FilterParser(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new IllegalArgumentException(
                    "Unexpected \"" + text.substring(end).strip() + "\".");
        }
    }

    RunFilter read() {
        Predicate<RunRow> condition = any();
        if (next < tokens.size()) {
            throw new IllegalArgumentException("Unexpected \"" + tokens.get(next) + "\".");
        }
        return new RunFilter(text, condition, names);
    }

    private Predicate<RunRow> any() {
        Predicate<RunRow> condition = all();
        while (takes("or")) {
            condition = condition.or(all());
        }
        return condition;
    }

    /** Conditions side by side are joined by "and". */
    private Predicate<RunRow> all() {
        Predicate<RunRow> condition = one();
        while (takes("and") || next < tokens.size() && !isNext("or") && !isNext(")")) {
            condition = condition.and(one());
        }
        return condition;
    }

    private Predicate<RunRow> one() {
        if (takes("not")) {
            return one().negate();
        }
        if (takes("(")) {
            Predicate<RunRow> inner = any();
            if (!takes(")")) {
                throw new IllegalArgumentException("Missing \")\".");
            }
            return inner;
        }
        String word = word();
        Predicate<Integer> comparison = next < tokens.size() ? COMPARISONS.get(tokens.get(next)) : null;
        if (comparison == null) {
            return row -> RunFilter.contains(row, word);
        }
        next++;
        String wanted = word();
        names.add(word);
        return row -> RunFilter.compares(row, word, wanted, comparison);
    }

    private String word() {
        if (next >= tokens.size()) {
            throw new IllegalArgumentException("The filter is incomplete.");
        }
        String token = tokens.get(next++);
        if (COMPARISONS.containsKey(token) || JOINTS.contains(token.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Expected a word before \"" + token + "\".");
        }
        return token.startsWith("\"") ? token.substring(1, token.length() - 1) : token;
    }

    private boolean isNext(String word) {
        return next < tokens.size() && tokens.get(next).equalsIgnoreCase(word);
    }

    private boolean takes(String word) {
        boolean there = isNext(word);
        next += there ? 1 : 0;
        return there;
    }
}

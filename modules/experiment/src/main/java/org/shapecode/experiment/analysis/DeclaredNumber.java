package org.shapecode.experiment.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an analysis says of one of its numbers.
 *
 * @param said by the analysis
 * @param wildcard what the first {@code *} in the declared name stands for; empty if there is none
 */
record DeclaredNumber(Numbers said, String wildcard) {
    /** All that is said of a number, in order; nothing of one that belongs to no installed analysis. */
    static List<DeclaredNumber> of(String number) {
        return NumberName.analysis(number).stream()
                .flatMap(each -> of(each.getClass(), number.substring(each.id().length() + 1)))
                .toList();
    }

    private static Stream<DeclaredNumber> of(Class<?> analysis, String name) {
        return Stream.of(analysis.getAnnotationsByType(Numbers.class)).flatMap(each -> {
            Matcher match = pattern(each.of()).matcher(name);
            return match.matches()
                    ? Stream.of(new DeclaredNumber(each, match.groupCount() == 0 ? "" : match.group(1)))
                    : Stream.empty();
        });
    }

    private static Pattern pattern(String declared) {
        return Pattern.compile(Pattern.quote(declared).replace("*", "\\E(.*)\\Q"));
    }

    /**
     * The first text that is said of a number; empty if none is.
     *
     * @param which text it is
     * @param wildcard what {@code *} becomes in it
     */
    static Optional<String> text(String number, Function<Numbers, String> which, UnaryOperator<String> wildcard) {
        return of(number).stream()
                .filter(each -> !which.apply(each.said).isEmpty())
                .map(each -> which.apply(each.said).replace("*", wildcard.apply(each.wildcard)))
                .findFirst();
    }
}

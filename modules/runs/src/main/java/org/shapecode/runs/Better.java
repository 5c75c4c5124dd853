package org.shapecode.runs;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Which values of a result are better, as far as its name says so: less loss and error, more correlation. */
enum Better {
    LOWER(Set.of("loss", "error", "distance", "deviation", "departure", "difference", "diverged", "failures")),
    HIGHER(Set.of("r2", "correlation", "monotone", "mig", "sap", "disentanglement", "completeness", "informativeness")),
    NEITHER(Set.of());

    /** What is measured of the images or compared with itself, though it is a loss or an error, too. */
    private static final Set<String> NEUTRAL = Set.of("black", "image", "share", "ratio");

    private final Set<String> words;

    Better(Set<String> words) {
        this.words = words;
    }

    /** Which values are better of a result, such as {@code "loss.test"}. */
    static Better of(String number) {
        List<String> parts = Arrays.asList(number.split("[.-]"));
        return parts.stream().anyMatch(NEUTRAL::contains)
                ? NEITHER
                : Stream.of(HIGHER, LOWER)
                        .filter(each -> parts.stream().anyMatch(each.words::contains))
                        .findFirst()
                        .orElse(NEITHER);
    }

    /** The best of some values; null ones are left out. Empty if no value is better than another. */
    OptionalDouble best(Collection<Double> values) {
        double[] known = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return this == NEITHER || known.length < 2 || known[0] == known[known.length - 1]
                ? OptionalDouble.empty()
                : OptionalDouble.of(known[this == LOWER ? 0 : known.length - 1]);
    }
}

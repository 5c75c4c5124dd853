package org.shapecode.experiment.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.shapecode.core.figure.Axis;

/**
 * What a number of a run means, as the {@link Numbers} of its analysis say. Safe on any thread.
 *
 * @param better which of its values are better
 * @param yesNo whether it is 1 for yes and 0 for no
 * @param upToOne whether it is never above 1
 */
public record NumberKind(Better better, boolean yesNo, boolean upToOne) {
    /** Which of two values is better. */
    public enum Better {
        /** Less, such as of a loss. */
        LOWER,
        /** More, such as of correctly decoded images. */
        HIGHER,
        /** None: the number describes and does not judge, or nobody has said so. */
        NEITHER
    }

    /**
     * The meaning of a number.
     *
     * @param number such as {@code "loss.test"}; of one that belongs to no installed analysis, nothing is known
     */
    public static NumberKind of(String number) {
        List<Numbers> all =
                DeclaredNumber.of(number).stream().map(DeclaredNumber::said).toList();
        Better better = all.stream()
                .map(Numbers::better)
                .filter(each -> each != Better.NEITHER)
                .findFirst()
                .orElse(Better.NEITHER);
        boolean yesNo = all.stream().anyMatch(Numbers::yesNo);
        return new NumberKind(better, yesNo, yesNo || all.stream().anyMatch(Numbers::upToOne));
    }

    /** The best of some values; null and undefined ones are left out. Empty if no value is better than another. */
    public OptionalDouble best(Collection<Double> values) {
        double[] known = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return better == Better.NEITHER || known.length < 2 || known[0] == known[known.length - 1]
                ? OptionalDouble.empty()
                : OptionalDouble.of(known[better == Better.LOWER ? 0 : known.length - 1]);
    }

    /** Its linear axis, with a label. */
    public Axis axis(String label) {
        Axis axis = yesNo ? Axis.whole(label) : Axis.linear(label);
        return upToOne ? axis.atMost(1) : axis;
    }

    /** A value for reading: in four digits, {@code "yes"} or {@code "no"}, or {@code "undefined"}. */
    public String text(double value) {
        return yesNo && value == 1 ? "yes" : yesNo && value == 0 ? "no" : NumberName.value(value);
    }
}

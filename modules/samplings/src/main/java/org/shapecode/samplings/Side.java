package org.shapecode.samplings;

import static org.shapecode.core.plugin.ParameterInfo.format;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Range;

/**
 * An interval of one attribute that is left out: a hole, or the side of a box. It is open, but for an end of the attribute's
 * range, which belongs to it.
 *
 * @param attribute name of the attribute; empty for the first
 * @param from lower end, in the attribute's unit
 * @param to upper end, above from; below it for an interval across the ends of a periodic attribute
 */
public record Side(
        @Parameter(
                label = "Attribute",
                description = "Attribute with a held-out interval; empty for the first.",
                role = Parameter.Role.ATTRIBUTE)
        String attribute,

        @Parameter(
                label = "From",
                description = "Lower end of the interval.",
                role = Parameter.Role.LOWER_END,
                step = 0.5)
        double from,

        @Parameter(
                label = "To",
                description = "Upper end of the interval.",
                role = Parameter.Role.UPPER_END,
                step = 0.5)
        double to) {
    /** The interval that the paper leaves out of the radii of disks. */
    public Side() {
        this("", 11, 18);
    }

    /** Whether it goes on at the start of the range. */
    private boolean wraps() {
        return from > to;
    }

    private boolean contains(Attribute range, double value) {
        boolean above = value > from || from <= range.min();
        boolean below = value < to || to >= range.max();
        return wraps() ? above || below : above && below;
    }

    /** Whether a row of attribute values lies in it. */
    boolean contains(List<Attribute> attributes, double[] row) {
        int index = Attribute.indexOf(attributes, attribute);
        return contains(attributes.get(index), row[index]);
    }

    /** Whether its ends are in order and within the range of its attribute. */
    boolean fits(Attribute range) {
        boolean ordered = from < to || range.isPeriodic() && wraps();
        return ordered && Math.min(from, to) >= range.min() && Math.max(from, to) <= range.max();
    }

    /** The share of the attribute's values that lie in it, 0 to 1. */
    double share(Attribute range) {
        if (range.isStepped()) {
            return LongStream.range(0, range.count())
                            .mapToDouble(i -> range.nearest(range.min() + i * range.step()))
                            .filter(value -> contains(range, value))
                            .count()
                    / (double) range.count();
        }
        double period = range.max() - range.min();
        return (wraps() ? period - (from - to) : to - from) / period;
    }

    /** It as a part of the range of an attribute without steps, also while it does not fit. */
    List<Range> within(Attribute range) {
        Stream<Range> parts = range.isPeriodic() && wraps()
                ? Stream.of(new Range(range.min(), to), new Range(from, range.max()))
                : Stream.of(new Range(Math.max(from, range.min()), Math.min(to, range.max())));
        return parts.filter(part -> part.from() < part.to()).toList();
    }

    @Override
    public String toString() {
        return format(from) + " to " + format(to);
    }
}

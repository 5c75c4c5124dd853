package org.shapecode.samplings;

import static org.shapecode.core.plugin.ParameterInfo.format;

import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Range;
import org.shapecode.data.spi.Sampling;

/**
 * A uniform distribution with a hole: an open interval of one attribute never occurs (paper, section 4.4: radii in 11..18).
 *
 * @param attribute name of the attribute; empty for the first
 * @param from lower end, which may occur, in the attribute's unit
 * @param to upper end, which may occur, above from; below it for a hole across the ends of a periodic attribute
 */
@PluginInfo(
        id = "hole",
        name = "Uniform with a hole",
        description = "Uniform distribution that leaves out an interval of one attribute.",
        position = 200)
public record Hole(
        @Parameter(
                label = "Attribute",
                description = "Attribute that has the hole; empty for the first.",
                role = Parameter.Role.ATTRIBUTE)
        String attribute,

        @Parameter(
                label = "Hole from",
                description = "Lower end of the hole.",
                role = Parameter.Role.LOWER_END,
                step = 0.5)
        double from,

        @Parameter(
                label = "Hole to",
                description = "Upper end of the hole.",
                role = Parameter.Role.UPPER_END,
                step = 0.5)
        double to)
        implements Sampling {
    /** The smallest fraction of the range that must remain. */
    private static final double LEAST = 1e-3;

    public Hole() {
        this("", 11, 18);
    }

    @Override
    public double[][] draw(List<Attribute> attributes, int count, RandomGenerator random) {
        check(attributes);
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            do {
                rows[i] = new Uniform().draw(attributes, 1, random)[0];
            } while (!covers(attributes, rows[i]));
        }
        return rows;
    }

    @Override
    public boolean covers(List<Attribute> attributes, double[] values) {
        double value = values[Attribute.indexOf(attributes, attribute)];
        return wraps() ? value >= to && value <= from : value <= from || value >= to;
    }

    /** Whether the hole goes on at the start of the range. */
    private boolean wraps() {
        return from > to;
    }

    @Override
    public List<Range> holes(List<Attribute> attributes, int index) {
        Attribute asked = attributes.get(index);
        if (asked.isPeriodic() && wraps() && index == Attribute.indexOf(attributes, attribute)) {
            return Stream.of(new Range(asked.min(), to), new Range(from, asked.max()))
                    .filter(hole -> hole.from() < hole.to())
                    .toList();
        }
        // Also while a form still holds a hole that does not lie within the range.
        double lower = Math.max(from, asked.min());
        double upper = Math.min(to, asked.max());
        boolean none = lower >= upper || asked.isWhole() && Math.floor(lower) + 1 >= upper;
        return none || index != Attribute.indexOf(attributes, attribute) ? List.of() : List.of(new Range(lower, upper));
    }

    @Override
    public void check(List<Attribute> attributes) {
        Attribute holed = attributes.get(Attribute.indexOf(attributes, attribute));
        boolean ordered = from < to || holed.isPeriodic() && wraps();
        boolean within = Math.min(from, to) >= holed.min() && Math.max(from, to) <= holed.max() && ordered;
        double left = wraps() ? from - to : holed.max() - holed.min() - (to - from);
        if (!within || left < LEAST * (holed.max() - holed.min())) {
            throw new IllegalArgumentException("has the hole " + format(from) + " to " + format(to)
                    + ", but it must lie within " + holed.name() + " " + holed.allowed()
                    + ", end above its start and leave part of that range");
        }
    }
}

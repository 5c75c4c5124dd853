package org.shapecode.samplings;

import static org.shapecode.core.plugin.ParameterInfo.format;

import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Range;
import org.shapecode.data.spi.Sampling;

/**
 * A uniform distribution up to a limit: one attribute never exceeds it (paper, Appendix C: radii up to 18).
 *
 * @param attribute name of the attribute; empty for the first
 * @param to the largest value, in the attribute's unit
 */
@PluginInfo(
        id = "limited",
        name = "Uniform up to a limit",
        description = "Uniform distribution with an upper limit for one attribute.",
        position = 300)
public record Limited(
        @Parameter(
                label = "Attribute",
                description = "Attribute that is limited; empty for the first.",
                role = Parameter.Role.ATTRIBUTE)
        String attribute,

        @Parameter(
                label = "Limit",
                description = "Largest value that occurs.",
                role = Parameter.Role.UPPER_END,
                step = 0.5)
        double to)
        implements Sampling {
    /** The smallest fraction of the range that must remain. */
    private static final double LEAST = 1e-3;

    public Limited() {
        this("", 18);
    }

    @Override
    public double[][] draw(List<Attribute> attributes, int count, RandomGenerator random) {
        check(attributes);
        return Uniform.draw(attributes, count, random, row -> covers(attributes, row));
    }

    @Override
    public boolean covers(List<Attribute> attributes, double[] values) {
        return values[Attribute.indexOf(attributes, attribute)] <= to;
    }

    @Override
    public List<Range> holes(List<Attribute> attributes, int index) {
        Attribute asked = attributes.get(index);
        return index == Attribute.indexOf(attributes, attribute) && to < asked.max()
                ? List.of(new Range(Math.max(to, asked.min()), asked.max()))
                : List.of();
    }

    @Override
    public void check(List<Attribute> attributes) {
        Attribute limited = attributes.get(Attribute.indexOf(attributes, attribute));
        double least = limited.min() + LEAST * (limited.max() - limited.min());
        if (to < least || to > limited.max()) {
            throw new IllegalArgumentException("has the limit " + format(to) + ", but it must lie within "
                    + limited.name() + " " + limited.allowed() + " and leave part of that range");
        }
    }
}

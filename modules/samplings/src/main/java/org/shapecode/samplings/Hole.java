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
 * A uniform distribution with a hole: an open interval of one attribute never occurs (paper, section 4.4: radii in 11..18).
 *
 * @param attribute name of the attribute; empty for the first
 * @param from lower end, which may occur unless it is that of the range, in the attribute's unit
 * @param to upper end, likewise, above from; below it for a hole across the ends of a periodic attribute
 */
@PluginInfo(
        id = "hole",
        name = "Uniform with a hole",
        description = "Uniform distribution with a held-out interval of one attribute.",
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
        return Uniform.draw(attributes, count, random, row -> covers(attributes, row));
    }

    @Override
    public boolean covers(List<Attribute> attributes, double[] values) {
        return !side().contains(attributes, values);
    }

    private Side side() {
        return new Side(attribute, from, to);
    }

    @Override
    public List<Range> holes(List<Attribute> attributes, int index) {
        return new Box(List.of(side())).holes(attributes, index);
    }

    @Override
    public void check(List<Attribute> attributes) {
        Attribute holed = attributes.get(Attribute.indexOf(attributes, attribute));
        if (!side().fits(holed) || side().share(holed) > 1 - LEAST) {
            throw new IllegalArgumentException("has the hole " + format(from) + " to " + format(to)
                    + ", but it must lie within " + holed.name() + " " + holed.allowed()
                    + ", end above its start and leave part of that range");
        }
    }
}

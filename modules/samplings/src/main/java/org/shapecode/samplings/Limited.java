package org.shapecode.samplings;

import static org.shapecode.core.plugin.ParameterInfo.format;

import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.spi.Sampling;

/**
 * Uniform, but one attribute stays at or below a largest value (paper, Appendix C: radii up to 18).
 *
 * @param attribute the attribute's name; empty for the first
 * @param to the largest value, in the attribute's unit
 */
@PluginInfo(
        id = "limited",
        name = "Up to a limit",
        description = "Uniform, but one attribute stays below a limit.",
        position = 300)
public record Limited(
        @Parameter("Attribute that is limited; empty for the first")
        String attribute,

        @Parameter(value = "Largest value that occurs", step = 0.5)
        double to)
        implements Sampling {
    /** The share of the range that must be left to draw from. */
    private static final double LEAST = 1e-3;

    public Limited() {
        this("", 18);
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
        return values[Attribute.indexOf(attributes, attribute)] <= to;
    }

    @Override
    public void check(List<Attribute> attributes) {
        Attribute limited = attributes.get(Attribute.indexOf(attributes, attribute));
        double least = limited.min() + LEAST * (limited.max() - limited.min());
        if (to < least || to > limited.max()) {
            throw new IllegalArgumentException("has the limit " + format(to) + ", but it must be within "
                    + limited.name() + " " + limited.allowed() + " and leave some of it");
        }
    }
}

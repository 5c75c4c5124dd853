package org.shapecode.samplings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Range;
import org.shapecode.data.spi.Sampling;

/**
 * A uniform distribution without a box: the values that lie in an interval of each of several attributes at once. With two
 * sides, every value of each attribute still occurs, but not their combination (Montero et al., 2021); over a position, the
 * box can be a quadrant (Liu et al., 2018).
 *
 * @param sides an interval of each of some attributes
 */
@PluginInfo(
        id = "box",
        name = "Uniform without a box",
        description = "Uniform distribution with a held-out combination: intervals of several attributes at once.",
        help = "An image is held out if every attribute of the box lies in its interval. The ends of an interval "
                + "still occur, unless they are the ends of the whole range. A box with one interval is a "
                + "hole; with two, each value of both attributes still occurs, but not together.",
        position = 250)
public record Box(
        @Parameter(
                label = "Box",
                description = "Held-out interval of each attribute; an image is held out if it lies in all of them.")
        List<Side> sides)
        implements Sampling {
    /** The smallest share of all values that must remain. */
    private static final double LEAST = 1e-3;

    private static final String SIDES = "sides";

    public Box {
        sides = List.copyOf(sides);
    }

    /** A single side, as {@link Hole}. */
    public Box() {
        this(List.of(new Side()));
    }

    @Override
    public double[][] draw(List<Attribute> attributes, int count, RandomGenerator random) {
        check(attributes);
        return Uniform.draw(attributes, count, random, row -> covers(attributes, row));
    }

    @Override
    public boolean covers(List<Attribute> attributes, double[] values) {
        return !sides.stream().allMatch(side -> side.contains(attributes, values));
    }

    @Override
    public List<Range> holes(List<Attribute> attributes, int index) {
        Attribute asked = attributes.get(index);
        if (asked.isStepped()) {
            return Sampling.super.holes(attributes, index);
        }
        List<Side> own = sides.stream()
                .filter(side -> indexOf(attributes, side) == index)
                .toList();
        boolean alone = own.size() == 1
                && sides.stream()
                        .filter(side -> !own.contains(side))
                        .allMatch(side -> side.share(attributes.get(indexOf(attributes, side))) >= 1);
        return alone ? own.get(0).within(asked) : List.of();
    }

    @Override
    public void check(List<Attribute> attributes) {
        if (sides.isEmpty()) {
            throw new InvalidParameter(
                    SIDES, "is empty, but must have at least one attribute; add one, or use the sampling uniform");
        }
        Set<Integer> named = new HashSet<>();
        double share = 1;
        for (int i = 0; i < sides.size(); i++) {
            Side side = sides.get(i);
            int index;
            try {
                index = indexOf(attributes, side);
            } catch (IllegalArgumentException e) {
                throw new InvalidParameter(SIDES + "." + i + ".attribute", e.getMessage());
            }
            Attribute range = attributes.get(index);
            if (!side.fits(range)) {
                throw new InvalidParameter(
                        SIDES + "." + i,
                        "is " + side + ", but must lie within " + range.name() + " " + range.allowed()
                                + ", and end above its start");
            }
            if (!named.add(index)) {
                throw new InvalidParameter(
                        SIDES + "." + i + ".attribute", "is " + range.name() + " again; name another, or remove it");
            }
            double own = side.share(range);
            if (own == 0) {
                throw new InvalidParameter(
                        SIDES + "." + i,
                        "is " + side + ", between which " + range.name()
                                + " has no value; widen it, as its ends are not held out");
            }
            share *= own;
        }
        if (share > 1 - LEAST) {
            throw new InvalidParameter(SIDES, "holds out all images; narrow the interval of an attribute");
        }
    }

    private static int indexOf(List<Attribute> attributes, Side side) {
        return Attribute.indexOf(attributes, side.attribute());
    }
}

package org.shapecode.data.spi;

import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.plugin.Kind;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.data.api.Attribute;

/** How the attributes of training images are drawn, for any generator. */
@Kind("sampling")
public interface Sampling extends Plugin {
    /**
     * Draws attribute values.
     *
     * @param attributes the columns, with their ranges
     * @param count how many rows
     * @param random the only source of chance
     * @return [count][attributes], within the ranges, whole where the attribute is
     */
    double[][] draw(List<Attribute> attributes, int count, RandomGenerator random);

    /** Whether {@link #draw} could give these values up to spacing; true unless overridden. False inside a hole. */
    default boolean covers(List<Attribute> attributes, double[] values) {
        return true;
    }

    /**
     * Refuses attributes that cannot be drawn, such as a range that the hole swallows; accepts all unless overridden.
     *
     * @throws IllegalArgumentException with a sentence that says what is allowed
     */
    default void check(List<Attribute> attributes) {}
}

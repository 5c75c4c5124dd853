package org.shapecode.data.spi;

import java.util.List;
import java.util.Optional;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginType;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Range;

/** The distribution of the attributes of training images, for any generator. */
@PluginType("sampling")
public interface Sampling extends Plugin {
    /**
     * Draws attribute values.
     *
     * @param attributes the columns, with their ranges
     * @param count how many rows
     * @param random the only source of randomness
     * @return [count][attributes], within the ranges, a number of steps from the smallest value where the attribute has steps
     */
    double[][] draw(List<Attribute> attributes, int count, RandomGenerator random);

    /** Whether {@link #draw} can return values like these: false inside a hole; true unless overridden. */
    default boolean covers(List<Attribute> attributes, double[] values) {
        return true;
    }

    /**
     * Which images of a finite table may be used for training: unless overridden, those that are {@link #covers covered}. A
     * sampling that draws a subset of a finite set chooses a subset of these.
     *
     * @param attributes those that vary
     * @param rows attribute values of all images
     * @param random the only source of randomness
     * @return for each row, whether it may be used
     */
    default boolean[] admits(List<Attribute> attributes, double[][] rows, RandomGenerator random) {
        boolean[] admitted = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            admitted[i] = covers(attributes, rows[i]);
        }
        return admitted;
    }

    /**
     * Which test images are held out, so that they lie outside the training images: unless overridden, those that are not
     * {@link #covers covered}. A sampling that draws a part of a finite set holds out the rest of it, too.
     *
     * @param attributes those that vary
     * @param rows attribute values of the test images
     * @param drawn those of all training images, which {@link #draw} returned
     * @return for each row, whether it is held out
     */
    default boolean[] heldOut(List<Attribute> attributes, double[][] rows, double[][] drawn) {
        boolean[] heldOut = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            heldOut[i] = !covers(attributes, rows[i]);
        }
        return heldOut;
    }

    /**
     * The holes of one attribute: the values that no training image can have, whatever its other attributes are. Unless
     * overridden, they are found by asking {@link #covers} at values 1/3200 of the range apart, so that narrower holes are
     * missed; their ends are exact. Takes milliseconds.
     *
     * @param attributes those that vary
     * @param index of the attribute among them
     * @return open intervals within its range, ascending
     */
    default List<Range> holes(List<Attribute> attributes, int index) {
        return new ProbedHoles(this, attributes, index).find();
    }

    /**
     * The attribute that the sampling's own parameters are about: the one that its parameter with the role
     * {@link Parameter.Role#ATTRIBUTE} names, otherwise the first.
     *
     * @param attributes those that vary
     * @return empty if there is no attribute of that name
     */
    default Optional<Attribute> subject(List<Attribute> attributes) {
        String name = ParameterInfo.withRole(getClass(), Parameter.Role.ATTRIBUTE)
                .map(info -> (String) Parameters.value(this, info.name()))
                .orElse("");
        return attributes.stream()
                .filter(attribute -> name.isEmpty() || attribute.name().equals(name))
                .findFirst();
    }

    /**
     * Rejects attributes that cannot be drawn, such as a range that the hole fills; accepts all unless overridden.
     *
     * @throws IllegalArgumentException with a message that says what is allowed
     */
    default void check(List<Attribute> attributes) {}
}

package org.shapecode.exchange.weights;

import java.util.List;

/**
 * An array of weights with its name.
 *
 * @param name such as {@code "encoder.0.weight"}
 * @param shape the length of each axis; the last varies fastest
 * @param values as many as the shape says; not copied
 */
public record NamedArray(String name, List<Integer> shape, float[] values) {
    /**
     * Checks the number of values.
     *
     * @throws IllegalArgumentException if it is not that of the shape
     */
    public NamedArray {
        shape = List.copyOf(shape);
        long length = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (length != values.length) {
            throw new IllegalArgumentException(
                    name + " has " + values.length + " values, but its shape " + shape + " has " + length);
        }
    }
}

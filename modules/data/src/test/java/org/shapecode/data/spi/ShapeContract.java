package org.shapecode.data.spi;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The contract of all shapes. A shape's test extends it and provides the shape. */
public abstract class ShapeContract extends GeneratorContract<Shape> {
    @Override
    protected final Class<Shape> kind() {
        return Shape.class;
    }

    @Test
    void isBounded() {
        assertFalse(plugin().contains(1e6, 1e6));
    }

    @Test
    void theLargestHasTheLargestArea() {
        double[] areas = images().areas();
        double largest = areas[areas.length - 1];
        for (double area : areas) {
            assertTrue(area <= largest + 1e-3, area + " > " + largest);
        }
    }
}

package org.shapecode.data.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Cover;

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
    void whatItTellsOfARectangleHoldsForItsPoints() {
        RandomGenerator random = new Seed(1).stream("rectangles");
        for (int i = 0; i < 2000; i++) {
            double left = 40 * random.nextDouble() - 20;
            double top = 40 * random.nextDouble() - 20;
            double width = 2 * random.nextDouble();
            double height = 2 * random.nextDouble();
            Cover cover = plugin().cover(left, top, left + width, top + height);
            for (int point = 0; point < 20 && cover != Cover.UNKNOWN; point++) {
                // The corners are part of it.
                double x = left + width * (point < 4 ? point % 2 : random.nextDouble());
                double y = top + height * (point < 4 ? point / 2 : random.nextDouble());
                assertEquals(cover == Cover.ALL, plugin().contains(x, y), x + ", " + y);
            }
        }
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

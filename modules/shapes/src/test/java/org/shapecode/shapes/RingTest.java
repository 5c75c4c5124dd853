package org.shapecode.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.shapecode.data.spi.Shape;
import org.shapecode.data.spi.ShapeContract;

class RingTest extends ShapeContract {
    @Override
    protected Shape plugin() {
        return new Ring();
    }

    @Test
    void theLineIsAsWideOnBothSidesOfTheRadius() {
        Ring ring = new Ring(10, 4);
        assertTrue(ring.contains(8.01, 0) && ring.contains(0, -11.99));
        assertFalse(ring.contains(7.99, 0) || ring.contains(0, 12.01) || ring.contains(0, 0));
    }

    /** Its area is its middle's length times its width; a ring narrower than its line is a disk. */
    @Test
    void area() {
        assertEquals(2 * Math.PI * 16 * 4, Drawn.area(new Ring(16, 4)), 2);
        assertEquals(Math.PI * 6 * 6, Drawn.area(new Ring(2, 8)), 1);
    }
}

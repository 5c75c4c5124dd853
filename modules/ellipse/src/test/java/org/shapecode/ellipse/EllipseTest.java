package org.shapecode.ellipse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.shapecode.data.api.Cover;
import org.shapecode.data.spi.Shape;
import org.shapecode.data.spi.ShapeContract;

class EllipseTest extends ShapeContract {
    @Override
    protected Shape plugin() {
        return new Ellipse();
    }

    @Test
    void knowsRectanglesAwayFromItsEdge() {
        assertEquals(Cover.ALL, new Ellipse(5, 5).cover(-3, -3, 2, 1));
        assertEquals(Cover.UNKNOWN, new Ellipse(5, 5).cover(-6, 1, -4, 2));
        assertEquals(Cover.NONE, new Ellipse(5, 5).cover(-7, -2, -6, 2));
        assertEquals(Cover.NONE, new Ellipse(5, 5).cover(-2, 6, 1, 7));
    }

    @Test
    void widthAndHeightAreIndependent() {
        assertTrue(new Ellipse(8, 2).contains(7.9, 0));
        assertFalse(new Ellipse(8, 2).contains(0, 2.1));
        assertFalse(new Ellipse(0, 2).contains(1, 0));
    }
}

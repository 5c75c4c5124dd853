package org.shapecode.square;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.shapecode.data.api.Cover;
import org.shapecode.data.spi.Shape;
import org.shapecode.data.spi.ShapeContract;

class SquareTest extends ShapeContract {
    @Override
    protected Shape plugin() {
        return new Square();
    }

    @Test
    void knowsRectanglesAwayFromItsEdge() {
        assertEquals(Cover.ALL, new Square(5).cover(-3, -3, 2, 1));
        assertEquals(Cover.UNKNOWN, new Square(5).cover(-6, 1, -4, 2));
        assertEquals(Cover.NONE, new Square(5).cover(-7, -2, -6, 2));
        assertEquals(Cover.NONE, new Square(5).cover(-2, 6, 1, 7));
    }

    @Test
    void cornersAreInside() {
        assertTrue(new Square(5).contains(5, -5));
        assertFalse(new Square(5).contains(5.1, 0));
    }
}

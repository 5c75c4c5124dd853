package org.shapecode.square;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.shapecode.data.spi.Shape;
import org.shapecode.data.spi.ShapeContract;

class SquareTest extends ShapeContract {
    @Override
    protected Shape plugin() {
        return new Square();
    }

    @Test
    void cornersAreInside() {
        assertTrue(new Square(5).contains(5, -5));
        assertFalse(new Square(5).contains(5.1, 0));
    }
}

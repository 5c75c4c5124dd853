package org.example.triangle;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.shapecode.data.spi.Shape;
import org.shapecode.data.spi.ShapeContract;

class TriangleTest extends ShapeContract {
    @Override
    protected Shape plugin() {
        return new Triangle();
    }

    @Test
    void pointsUp() {
        assertTrue(new Triangle(10).contains(0, -9.9));
        assertFalse(new Triangle(10).contains(0, 5.1));
    }
}

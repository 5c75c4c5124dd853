package org.shapecode.ellipse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.shapecode.data.spi.Shape;
import org.shapecode.data.spi.ShapeContract;

class EllipseTest extends ShapeContract {
    @Override
    protected Shape plugin() {
        return new Ellipse();
    }

    @Test
    void widthAndHeightAreIndependent() {
        assertTrue(new Ellipse(8, 2).contains(7.9, 0));
        assertFalse(new Ellipse(8, 2).contains(0, 2.1));
        assertFalse(new Ellipse(0, 2).contains(1, 0));
    }
}

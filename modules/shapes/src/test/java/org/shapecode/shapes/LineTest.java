package org.shapecode.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.spi.Shape;
import org.shapecode.data.spi.ShapeContract;

class LineTest extends ShapeContract {
    @Override
    protected Shape plugin() {
        return new Line();
    }

    @Test
    void pointsLikeTheHandOfAClock() {
        assertTrue(new Line(0, 16, 2).contains(0.9, -15.9));
        assertTrue(new Line(90, 16, 2).contains(15.9, 0.9));
        assertTrue(new Line(225, 16, 2).contains(-11, 11));
        assertFalse(new Line(0, 16, 2).contains(0, 0.1));
        assertFalse(new Line(0, 16, 2).contains(1.1, -8));
        assertFalse(new Line(90, 16, 2).contains(16.1, 0));
    }

    @Test
    void areaWhateverTheAngle() {
        for (double angle : new double[] {0, 33, 90, 200}) {
            assertEquals(24 * 3, Drawn.area(new Line(angle, 24, 3)), 1.5);
        }
    }

    /** The angle's ends are one, and it is the line's own rather than that of its placement. */
    @Test
    void theAngleIsPeriodic() {
        assertEquals(
                new Attribute("angle", "°", 0, 360, Attribute.Kind.PERIODIC),
                plugin().attributes(64).get(0));
    }
}

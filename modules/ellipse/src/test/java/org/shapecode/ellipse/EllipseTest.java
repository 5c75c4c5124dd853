package org.shapecode.ellipse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.data.api.Attribute;
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

    /** Half of what one would call the width; files know it by the shorter name. */
    @Test
    void itsAttributesAreCalledWhatTheyAre() {
        List<Attribute> attributes = new Ellipse().attributes(64);
        assertEquals(
                List.of("half width (px)", "half height (px)"),
                attributes.stream().map(Attribute::label).toList());
        assertEquals(
                List.of("width", "height"),
                attributes.stream().map(Attribute::name).toList());
    }

    @Test
    void widthAndHeightAreIndependent() {
        assertTrue(new Ellipse(8, 2).contains(7.9, 0));
        assertFalse(new Ellipse(8, 2).contains(0, 2.1));
        assertFalse(new Ellipse(0, 2).contains(1, 0));
    }
}

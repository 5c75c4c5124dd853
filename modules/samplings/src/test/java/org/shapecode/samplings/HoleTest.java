package org.shapecode.samplings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Range;
import org.shapecode.data.spi.Sampling;
import org.shapecode.data.spi.SamplingContract;

class HoleTest extends SamplingContract {
    private static final Attribute X = new Attribute("x", "px", -400, 400, Attribute.Kind.REAL);

    @Override
    protected Sampling plugin() {
        return new Hole();
    }

    @Test
    void valuesAreDrawnOnBothSidesOfTheHoleOnly() {
        boolean below = false;
        boolean above = false;
        for (double[] row : rows()) {
            assertTrue(row[0] <= 11 || row[0] >= 18, "radius " + row[0]);
            below |= row[0] <= 11;
            above |= row[0] >= 18;
        }
        assertTrue(below && above);
        assertFalse(plugin().covers(ATTRIBUTES, new double[] {15, 3}));
    }

    @Test
    void aHoleGoesAcrossTheEndsOfAPeriod() {
        List<Attribute> angle = List.of(new Attribute("angle", "°", 0, 360, Attribute.Kind.PERIODIC));
        Hole hole = new Hole("", 350, 10);
        hole.check(angle);
        assertEquals(List.of(new Range(0, 10), new Range(350, 360)), hole.holes(angle, 0));
        for (double[] row : hole.draw(angle, 500, new Seed(1).stream("attributes"))) {
            assertTrue(row[0] >= 10 && row[0] <= 350, "angle " + row[0]);
        }
        assertThrows(IllegalArgumentException.class, () -> new Hole("", 10, 10).check(angle));
        assertThrows(IllegalArgumentException.class, () -> new Hole("", 350, 0).check(List.of(X)));
    }

    /** Whole numbers and test images have the ends of the range, too. */
    @Test
    void aHoleAtTheEndOfARangeContainsThatEnd() {
        Hole above = new Hole("", 18, 32);
        assertFalse(above.covers(ATTRIBUTES, new double[] {32, 3}));
        assertTrue(above.covers(ATTRIBUTES, new double[] {18, 3}));
        assertFalse(new Hole("", 0, 11).covers(ATTRIBUTES, new double[] {0, 3}));
        assertFalse(new Hole("sides", 6, 8).covers(ATTRIBUTES, new double[] {0, 8}));
    }

    @ParameterizedTest
    @CsvSource({"'', 0, 32", "'', 18, 11", "'', -1, 5", "'', 20, 33", "height, 1, 2"})
    void anInvalidHoleIsRejected(String attribute, double from, double to) {
        Hole hole = new Hole(attribute, from, to);
        String message = assertThrows(IllegalArgumentException.class, () -> hole.check(ATTRIBUTES))
                .getMessage();
        assertTrue(message.contains("radius"), message);
    }
}

package org.shapecode.samplings;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.data.spi.Sampling;
import org.shapecode.data.spi.SamplingContract;

class HoleTest extends SamplingContract {
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

    @ParameterizedTest
    @CsvSource({"'', 0, 32", "'', 18, 11", "'', -1, 5", "'', 20, 33", "height, 1, 2"})
    void anInvalidHoleIsRejected(String attribute, double from, double to) {
        Hole hole = new Hole(attribute, from, to);
        String message = assertThrows(IllegalArgumentException.class, () -> hole.check(ATTRIBUTES))
                .getMessage();
        assertTrue(message.contains("radius"), message);
    }
}

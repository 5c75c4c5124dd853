package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1e6, 0, false, 0.1, true",
        "0, 10, 0, false, 0.001, true",
        "1e-12, 1, 0, false, 1e-8, true",
        "1, 1e8, 0, true, 10000, true",
        "1, 1024, 0, true, 64, true",
        "0, 1, 0.05, false, 0.2, false",
        "0, 8, 0.1, false, 0.5, false",
        "0, 32, 0, false, 16, false",
    })
    void rangesThatSpanDecadesAreLogarithmic(
            double min, double max, double step, boolean whole, double usual, boolean logarithmic) {
        Scale scale = Scale.of(new Range(min, max, step, "", whole), usual);
        assertEquals(logarithmic, scale.logarithmic());
        assertEquals(min, scale.number(0));
        assertEquals(max, scale.number(Scale.TICKS));
        int place = scale.place(usual);
        assertTrue(place > 0 && place < Scale.TICKS, "place " + place);
        assertEquals(1, scale.number(place) / usual, 0.05);
        for (int i = 0; i <= Scale.TICKS; i++) {
            double number = scale.number(i);
            assertTrue(number >= min && number <= max, "at " + i + ": " + number);
            assertTrue(i == 0 || number >= scale.number(i - 1), "at " + i + ": " + number);
        }
    }

    @Test
    void stepsAreKept() {
        Scale scale = Scale.of(new Range(0, 8, 0.1, "px", false), 0.5);
        assertEquals(4.3, scale.number(538));
        assertFalse(scale.logarithmic());
    }
}

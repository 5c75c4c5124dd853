package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliderScaleTest {
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
    void isLogarithmicIfTheRangeSpansDecades(
            double min, double max, double step, boolean whole, double usual, boolean logarithmic) {
        SliderScale scale = SliderScale.of(new NumberRange(min, max, step, "", "", whole), usual);
        assertEquals(logarithmic, scale.logarithmic());
        assertEquals(min, scale.number(0));
        assertEquals(max, scale.number(SliderScale.TICKS));
        int position = scale.position(usual);
        assertTrue(position > 0 && position < SliderScale.TICKS, "position " + position);
        assertEquals(1, scale.number(position) / usual, 0.05);
        for (int i = 0; i <= SliderScale.TICKS; i++) {
            double number = scale.number(i);
            assertTrue(number >= min && number <= max, "at " + i + ": " + number);
            assertTrue(i == 0 || number >= scale.number(i - 1), "at " + i + ": " + number);
        }
    }

    @Test
    void roundsToTheStep() {
        SliderScale scale = SliderScale.of(new NumberRange(0, 8, 0.1, "px", "", false), 0.5);
        assertEquals(4.3, scale.number(538));
        assertFalse(scale.logarithmic());
    }
}

package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({"-1, 0 s", "0.4, 0 s", "59.4, 59 s", "59.6, 1 min 0 s", "3725, 1 h 2 min", "180000, 2 d 2 h"})
    void showsTheTwoLargestUnits(double seconds, String text) {
        assertEquals(text, Durations.format(seconds));
    }
}

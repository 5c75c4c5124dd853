package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CountedTest {
    @Test
    void oneIsSingular() {
        assertEquals("0 rows", Counted.of(0, "row"));
        assertEquals("1 row", Counted.of(1, "row"));
        assertEquals("2 test images", Counted.of(2, "test image"));
        assertEquals("1 study", Counted.of(1, "study", "studies"));
        assertEquals("2 studies", Counted.of(2, "study", "studies"));
    }
}

package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.shapecode.runs.TrainLonger.Taken;

class TrainLongerTest {
    @Test
    void suggestsTwiceTheSteps() {
        assertEquals(40, new Taken(20, false).suggested());
        assertEquals(100_000_000, new Taken(60_000_000, false).suggested());
        assertEquals(10_000, new Taken(0, false).suggested(), "of an imported network");
    }

    @Test
    void saysThatEarlyStoppingEnds() {
        assertTrue(new Taken(20, false).text().startsWith("Trained for 20 steps. The result"));
        assertTrue(new Taken(20, true).text().contains("will continue without early stopping"));
        assertFalse(new Taken(0, false).text().contains("0 steps"));
    }
}

package org.shapecode.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private final TimeLeft timeLeft = new TimeLeft();

    @Test
    void isUnknownAfterTooShortATime() {
        assertTrue(Double.isNaN(timeLeft.seconds(0, 100, 5)));
        assertTrue(Double.isNaN(timeLeft.seconds(10, 100, 8.9)));
        assertFalse(Double.isNaN(timeLeft.seconds(20, 100, 9)));
        assertTrue(Double.isNaN(new TimeLeft().seconds(100, 100, 5)));
    }

    @Test
    void extrapolatesASteadySpeed() {
        timeLeft.seconds(0, 100, 1000);
        assertEquals(90, timeLeft.seconds(10, 100, 1010), 1e-9);
    }

    @Test
    void ignoresUnitsDoneBeforeTheFirstMark() {
        timeLeft.seconds(5000, 10_000, 0);
        assertEquals(490, timeLeft.seconds(5100, 10_000, 10), 1e-9);
    }

    @Test
    void usesOnlyTheLastSeconds() {
        for (int second = 0; second <= 100; second++) {
            timeLeft.seconds(second, 10_000, second);
        }
        double left = Double.NaN;
        for (int second = 101; second <= 200; second++) {
            left = timeLeft.seconds(100 + (second - 100) * 10, 10_000, second);
        }
        assertEquals((10_000 - 1100) / 10.0, left, 1);
    }

    @Test
    void theWarmUpDoesNotCount() {
        double left = Double.NaN;
        for (int tenth = 0; tenth <= 40; tenth++) {
            // Two seconds of a step each, then a hundred times as fast.
            long done = tenth < 20 ? tenth : 20 + (tenth - 20) * 100;
            left = timeLeft.seconds(done, 12_020, tenth / 10.0);
        }
        assertEquals(10, left, 0.5);
    }

    @Test
    void restartDiscardsTheSpeed() {
        timeLeft.seconds(0, 100, 0);
        timeLeft.seconds(50, 100, 10);
        timeLeft.restart();
        assertTrue(Double.isNaN(timeLeft.seconds(0, 100, 20)));
        assertEquals(500, timeLeft.seconds(1, 101, 25), 1e-9);
    }
}

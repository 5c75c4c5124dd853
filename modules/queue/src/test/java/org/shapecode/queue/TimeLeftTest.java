package org.shapecode.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private final TimeLeft timeLeft = new TimeLeft();

    /** The estimate after a step a second, from second to second. */
    private double steps(int from, int to, long total) {
        double left = Double.NaN;
        for (int second = from; second <= to; second++) {
            left = timeLeft.seconds(second, total, second);
        }
        return left;
    }

    @Test
    void isUnknownAfterTooShortATime() {
        assertTrue(Double.isNaN(steps(0, 4, 100)));
        assertFalse(Double.isNaN(steps(5, 5, 100)));
        assertTrue(Double.isNaN(new TimeLeft().seconds(100, 100, 5)));
    }

    @Test
    void extrapolatesASteadySpeed() {
        assertEquals(90, steps(0, 10, 100), 1e-9);
    }

    @Test
    void ignoresUnitsDoneBeforeTheFirstMark() {
        assertEquals(490, steps(5000, 5010, 5500), 1e-9);
    }

    /** Making the data took a minute, and the first step came with it. */
    @Test
    void whatComesBeforeTheFirstStepDoesNotCount() {
        timeLeft.seconds(0, 100, -60);
        timeLeft.seconds(0, 100, -30);
        assertTrue(Double.isNaN(timeLeft.seconds(1, 100, 1)));
        assertEquals(94, steps(2, 6, 100), 1e-9);
    }

    /** Each tenth of a second does more steps than the one before. */
    @Test
    void isUnknownWhileTheSpeedStillGrows() {
        for (int tenth = 0; tenth <= 80; tenth++) {
            assertTrue(Double.isNaN(timeLeft.seconds((long) tenth * tenth, 100_000, tenth / 10.0)));
        }
        double left = Double.NaN;
        for (int tenth = 81; tenth <= 240; tenth++) {
            left = timeLeft.seconds(6400 + (tenth - 80) * 160L, 100_000, tenth / 10.0);
        }
        assertEquals((100_000 - 32_000) / 1600.0, left, 5);
    }

    /** As a step may take long, the estimate does not wait for ever. */
    @Test
    void slowStepsAreExtrapolatedToo() {
        double left = Double.NaN;
        for (int step = 0; step <= 4; step++) {
            left = timeLeft.seconds(step, 10, step * 10);
        }
        assertEquals(60, left, 1e-9);
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
        for (int tenth = 0; tenth <= 42; tenth++) {
            // Two seconds of a step each, then a hundred times as fast.
            long done = tenth < 20 ? tenth : 20 + (tenth - 20) * 100;
            left = timeLeft.seconds(done, 12_020, tenth / 10.0);
        }
        assertEquals(10, left, 0.5);
    }

    @Test
    void restartDiscardsTheSpeed() {
        steps(0, 10, 100);
        timeLeft.restart();
        assertTrue(Double.isNaN(steps(20, 24, 100)));
        assertEquals(75, steps(25, 25, 100), 1e-9);
    }
}

package org.shapecode.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StopwatchTest {
    private static void spinTwoMillis() {
        long now = System.nanoTime();
        while (System.nanoTime() - now < 2_000_000) {
            Thread.onSpinWait();
        }
    }

    @Test
    void countsNothingBeforeTheStart() {
        Stopwatch watch = new Stopwatch();
        spinTwoMillis();
        watch.stop();
        assertEquals(0, watch.seconds());
    }

    @Test
    void startingTwiceKeepsTheTime() {
        Stopwatch watch = new Stopwatch();
        watch.start();
        spinTwoMillis();
        watch.start();
        watch.stop();
        assertTrue(watch.seconds() >= 0.002);
    }

    @Test
    void stoppingTwiceAddsNothing() {
        Stopwatch watch = new Stopwatch();
        watch.start();
        spinTwoMillis();
        watch.stop();
        double seconds = watch.seconds();
        spinTwoMillis();
        watch.stop();
        assertEquals(seconds, watch.seconds());
        watch.start();
        spinTwoMillis();
        watch.stop();
        assertTrue(watch.seconds() >= seconds + 0.002, "restarting adds to the time");
    }
}

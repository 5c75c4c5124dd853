package org.shapecode.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.experiment.api.Trainer;

/** Time that is taken, and processors that are shared. */
class ClocksTest {
    private static void pass() {
        long now = System.nanoTime();
        while (System.nanoTime() - now < 2_000_000) {
            Thread.onSpinWait();
        }
    }

    @Test
    void noTimePassesBeforeTheStart() {
        Stopwatch watch = new Stopwatch();
        pass();
        watch.stop();
        assertEquals(0, watch.seconds());
    }

    @Test
    void aSecondStartForgetsNothing() {
        Stopwatch watch = new Stopwatch();
        watch.start();
        pass();
        watch.start();
        watch.stop();
        assertTrue(watch.seconds() >= 0.002);
    }

    @Test
    void aSecondStopCountsNothingTwice() {
        Stopwatch watch = new Stopwatch();
        watch.start();
        pass();
        watch.stop();
        double seconds = watch.seconds();
        pass();
        watch.stop();
        assertEquals(seconds, watch.seconds());
        watch.start();
        pass();
        watch.stop();
        assertTrue(watch.seconds() >= seconds + 0.002, "the next time is added");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 100000, ALL", "1000, 8, 1", "1, 0, 1"})
    void everyTrainingHasAThreadAndNoneMoreThanItsShare(int atOnce, int threads, String expected) {
        int all = Trainer.usualThreads();
        int each = new Slots(() -> atOnce, () -> threads).threadsEach();
        assertEquals(expected.equals("ALL") ? all : Integer.parseInt(expected), each);
    }
}

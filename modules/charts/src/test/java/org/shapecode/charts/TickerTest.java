package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class TickerTest {
    @Test
    void manyQuestionsAreFewRuns() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        AtomicInteger elsewhere = new AtomicInteger();
        Ticker ticker = new Ticker(50, () -> {
            runs.incrementAndGet();
            elsewhere.addAndGet(SwingUtilities.isEventDispatchThread() ? 0 : 1);
        });
        long start = System.nanoTime();
        while (System.nanoTime() - start < 300_000_000L) {
            ticker.ask();
            Thread.sleep(1);
        }
        Thread.sleep(200);
        int most = (int) ((System.nanoTime() - start) / 50_000_000L) + 2;
        assertTrue(runs.get() >= 2 && runs.get() <= most, () -> runs + " runs");
        assertEquals(0, elsewhere.get());
    }

    @Test
    void theLastQuestionIsAnswered() throws Exception {
        AtomicInteger newest = new AtomicInteger();
        AtomicInteger seen = new AtomicInteger();
        Ticker ticker = new Ticker(50, () -> seen.set(newest.get()));
        for (int i = 1; i <= 100; i++) {
            newest.set(i);
            ticker.ask();
        }
        for (int i = 0; i < 200 && seen.get() < 100; i++) {
            Thread.sleep(10);
        }
        assertEquals(100, seen.get());
    }
}

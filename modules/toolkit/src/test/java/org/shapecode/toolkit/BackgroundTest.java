package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work is done away from the event dispatch thread, and what goes wrong is heard of. */
@Timeout(60)
class BackgroundTest {
    private static final int SECONDS = 30;

    private final Logger errors = Logger.getLogger(Errors.class.getName());
    private final BlockingQueue<LogRecord> told = new LinkedBlockingQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            told.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        errors.addHandler(handler);
        errors.setUseParentHandlers(false);
    }

    @AfterEach
    void forget() {
        errors.removeHandler(handler);
        errors.setUseParentHandlers(true);
    }

    @Test
    void itIsMadeAwayFromTheEventThreadAndShownOnIt() throws InterruptedException {
        BlockingQueue<Boolean> threads = new LinkedBlockingQueue<>();
        Background.run(EventQueue::isDispatchThread, made -> {
            threads.add(made);
            threads.add(EventQueue.isDispatchThread());
        });
        assertFalse(threads.poll(SECONDS, TimeUnit.SECONDS));
        assertTrue(threads.poll(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void aBugIsToldAndNothingIsShown() throws InterruptedException {
        BlockingQueue<String> shown = new LinkedBlockingQueue<>();
        Background.run(
                () -> {
                    throw new IllegalStateException("a bug");
                },
                made -> shown.add("shown"));
        LogRecord heard = told.poll(SECONDS, TimeUnit.SECONDS);
        assertEquals(Level.SEVERE, heard.getLevel());
        assertEquals("a bug", heard.getThrown().getMessage());
        assertTrue(shown.isEmpty());
    }

    @Test
    void afterABugTheNextWorkIsDone() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            Background.run(() -> {
                throw new IllegalStateException("a bug");
            });
        }
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        Background.run(() -> done.add("done"));
        assertEquals("done", done.poll(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void whatWasCancelledIsNoError() throws InterruptedException {
        Background.run(() -> {
            throw new CancellationException("cancelled");
        });
        Background.run(() -> {
            throw new IllegalStateException("after it");
        });
        assertEquals(
                "after it", told.poll(SECONDS, TimeUnit.SECONDS).getThrown().getMessage());
    }
}

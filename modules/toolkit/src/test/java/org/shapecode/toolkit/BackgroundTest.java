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

@Timeout(60)
class BackgroundTest {
    private static final int SECONDS = 30;

    private final Logger errors = Logger.getLogger(ErrorDialog.class.getName());
    private final BlockingQueue<LogRecord> logged = new LinkedBlockingQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
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
    void computesInTheBackgroundAndDeliversOnTheEventThread() throws InterruptedException {
        BlockingQueue<Boolean> threads = new LinkedBlockingQueue<>();
        Background.run(EventQueue::isDispatchThread, value -> {
            threads.add(value);
            threads.add(EventQueue.isDispatchThread());
        });
        assertFalse(threads.poll(SECONDS, TimeUnit.SECONDS));
        assertTrue(threads.poll(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void anExceptionIsLoggedAsSevereAndNothingIsDelivered() throws InterruptedException {
        BlockingQueue<String> delivered = new LinkedBlockingQueue<>();
        Background.run(
                () -> {
                    throw new IllegalStateException("a bug");
                },
                value -> delivered.add("delivered"));
        LogRecord entry = logged.poll(SECONDS, TimeUnit.SECONDS);
        assertEquals(Level.SEVERE, entry.getLevel());
        assertEquals("a bug", entry.getThrown().getMessage());
        assertTrue(delivered.isEmpty());
    }

    @Test
    void laterTasksRunAfterAnException() throws InterruptedException {
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
    void cancellationIsNotReported() throws InterruptedException {
        Background.run(() -> {
            throw new CancellationException("cancelled");
        });
        Background.run(() -> {
            throw new IllegalStateException("after it");
        });
        assertEquals(
                "after it", logged.poll(SECONDS, TimeUnit.SECONDS).getThrown().getMessage());
    }
}

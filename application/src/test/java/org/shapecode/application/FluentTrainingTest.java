package org.shapecode.application;

import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.text;

import java.awt.EventQueue;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import junit.framework.Test;

/** The windows answer while a network is trained and its views are drawn. */
public class FluentTrainingTest extends Driven {
    private static final long ALLOWED_MILLIS = 100;
    private static final long WATCHED_SECONDS = 10;

    /** Called by JUnit for each test. */
    public FluentTrainingTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(FluentTrainingTest.class);
    }

    /** The watch sees a thread that works too long, and one that waits too long. */
    public void testABlockedThreadIsNoticed() throws Exception {
        try (DispatchWatch watch = DispatchWatch.start(ALLOWED_MILLIS)) {
            assertEquals(0, watch.blockages().size());
            EventQueue.invokeAndWait(() -> {
                long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1500);
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
            });
            assertEquals("working", 1, watch.blockages().size());
            CountDownLatch never = new CountDownLatch(1);
            onEventThread(() -> never.await(2 * ALLOWED_MILLIS, TimeUnit.MILLISECONDS));
            assertEquals("waiting", 2, watch.blockages().size());
        }
    }

    /** From the moment that the first figures are drawn. */
    public void testNoEventTakesLongWhileItTrains() throws Exception {
        press("preset-disks");
        awaitStatus("Training: ");
        await("the loss is drawn", () -> !Desktop.figure("figures-loss").isEmpty());
        try (DispatchWatch watch = DispatchWatch.start(ALLOWED_MILLIS)) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WATCHED_SECONDS);
            await(Duration.ofSeconds(2 * WATCHED_SECONDS), "ten seconds", () -> {
                assertTrue("it still trains", text("run-status").startsWith("Training: "));
                return System.nanoTime() > end;
            });
            assertTrue(
                    "blocked: " + String.join("\n", watch.blockages()),
                    watch.blockages().isEmpty());
        }
        press("cancel");
        awaitStatus("Stopped");
    }
}

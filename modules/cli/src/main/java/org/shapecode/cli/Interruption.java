package org.shapecode.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets an interrupted run (Ctrl-C, time limit of a cluster) save its state: the process ends only after that, or after
 * {@value #PATIENCE_SECONDS} s, which it then says.
 */
final class Interruption {
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile boolean watching;
    private volatile boolean interrupted;

    /**
     * Delays the end of the process from now on.
     *
     * @param console for what is said if it takes too long
     */
    void watch(Console console) {
        if (!watching) {
            watching = true;
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> interrupt(console, TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS)), "interruption"));
        }
    }

    /** Whether the process has been asked to end. */
    boolean interrupted() {
        return interrupted;
    }

    /** Lets the process end: everything is saved and printed. */
    void over() {
        over.countDown();
    }

    /** Waits until the process may end, if that is delayed. */
    void await() throws InterruptedException {
        if (watching) {
            settled.await();
        }
    }

    void interrupt(Console console, long patience) {
        interrupted = true;
        try {
            if (!over.await(patience, TimeUnit.MILLISECONDS)) {
                console.err()
                        .printf(
                                "%n%s: Still busy %d s after the interruption, so the process ends without saving;"
                                        + " resume from the last checkpoint with --resume.%n",
                                Root.NAME, TimeUnit.MILLISECONDS.toSeconds(patience));
                console.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            settled.countDown();
        }
    }
}

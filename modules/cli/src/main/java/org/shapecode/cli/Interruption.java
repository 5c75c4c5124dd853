package org.shapecode.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets an interrupted run (Ctrl-C, time limit of a cluster) save its state: the process ends only after that, or after
 * {@value #PATIENCE_SECONDS} s.
 */
final class Interruption {
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean interrupted;

    /** Delays the end of the process from now on. */
    void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "interruption"));
    }

    /** Whether the process has been asked to end. */
    boolean interrupted() {
        return interrupted;
    }

    /** Lets the process end: everything is saved and printed. */
    void over() {
        over.countDown();
    }

    private void interrupt() {
        interrupted = true;
        try {
            over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.shapecode.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a run that is interrupted (Ctrl-C, a cluster's time limit) save where it is: the virtual machine waits for it for
 * a few seconds.
 */
final class Interruption {
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean interrupted;

    /** From now on, the end of the process waits. */
    void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "interruption"));
    }

    /** Whether the process was told to end. */
    boolean interrupted() {
        return interrupted;
    }

    /** Tells that all is saved, and said. */
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

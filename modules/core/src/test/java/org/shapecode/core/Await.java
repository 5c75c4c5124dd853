package org.shapecode.core;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits in tests for something that another thread or process brings about. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(2);

    private Await() {}

    /**
     * Returns once a condition holds.
     *
     * @param what is awaited, for the message
     * @throws AssertionError if it does not hold within a minute, or the thread is interrupted
     */
    public static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw new AssertionError("waited in vain for " + what);
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
    }
}

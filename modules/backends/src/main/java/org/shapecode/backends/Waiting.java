package org.shapecode.backends;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** Waits for a cluster, on the thread that trains a study. */
final class Waiting {
    private static final long BLINK_MILLIS = 20;

    private Waiting() {}

    /**
     * Waits for an instant.
     *
     * @throws CancellationException if interrupted
     */
    static void blink() {
        try {
            TimeUnit.MILLISECONDS.sleep(BLINK_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** What to throw when the thread was interrupted, which it remembers. */
    static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("Interrupted; the study can be resumed.");
    }
}

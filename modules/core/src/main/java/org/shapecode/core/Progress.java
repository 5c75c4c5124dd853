package org.shapecode.core;

import java.util.concurrent.CancellationException;

/**
 * Reports the progress of a long task and lets it be cancelled. Called on the task's thread, often; implementations must
 * return at once.
 */
public interface Progress {
    /** Ignores progress and never cancels. */
    Progress NONE = (done, total, message) -> {};

    /**
     * Reports progress.
     *
     * @param done number of units done, from 0 to total
     * @param total number of all units, at least 1
     * @param message the current activity, for the user; may be empty
     */
    void report(long done, long total, String message);

    /** Whether the task should stop as soon as possible. */
    default boolean isCancelled() {
        return false;
    }

    /**
     * Stops the task if it was cancelled.
     *
     * @throws CancellationException if {@link #isCancelled()}
     */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }
}

package org.shapecode.core;

import java.util.concurrent.CancellationException;

/**
 * How a long task tells how far it is and learns that it is no longer wanted. Implementations are called from the
 * task's thread, often, and must return at once.
 */
public interface Progress {
    /** Tells nobody and never cancels. */
    Progress NONE = (done, total, message) -> {};

    /**
     * Tells how far the task is.
     *
     * @param done units done, in 0..total
     * @param total units in all, at least 1
     * @param message what is being done now, for a person; may be empty
     */
    void report(long done, long total, String message);

    /** Whether the task should stop as soon as it can. */
    default boolean isCancelled() {
        return false;
    }

    /**
     * Stops the task if it is no longer wanted.
     *
     * @throws CancellationException if {@link #isCancelled()}
     */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }
}

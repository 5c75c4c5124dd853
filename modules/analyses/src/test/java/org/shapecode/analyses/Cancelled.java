package org.shapecode.analyses;

import org.shapecode.core.Progress;

/** A task that is no longer wanted. */
final class Cancelled implements Progress {
    @Override
    public void report(long done, long total, String message) {
        throw new AssertionError("goes on with " + message);
    }

    @Override
    public boolean isCancelled() {
        return true;
    }
}

package org.shapecode.experiment.api;

import org.shapecode.core.Progress;

/** Cancels training once so many steps were taken. */
final class TrainingUntil implements Progress {
    private final long last;
    private long done;

    TrainingUntil(long last) {
        this.last = last;
    }

    @Override
    public void report(long done, long total, String message) {
        this.done = message.equals("Training") ? done : 0;
    }

    @Override
    public boolean isCancelled() {
        return done >= last;
    }
}

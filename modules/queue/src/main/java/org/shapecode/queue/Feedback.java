package org.shapecode.queue;

import java.util.function.Consumer;
import org.shapecode.core.Progress;

/**
 * Takes the reports of a training, one a step, and passes on at most ten a second. Reports come from one thread; the rest
 * is safe on any thread.
 */
final class Feedback implements Progress {
    private static final double PERIOD_SECONDS = 0.1;

    private final Consumer<Status> audience;
    private final TimeLeft timeLeft = new TimeLeft();
    private volatile boolean cancelled;
    private volatile boolean interrupted;
    private volatile Status status = Status.WAITING;
    private double told;

    /** Passes statuses on to an audience, on the thread of the training. */
    Feedback(Consumer<Status> audience) {
        this.audience = audience;
    }

    @Override
    public void report(long done, long total, String message) {
        double now = System.nanoTime() / 1e9;
        boolean same = new Status(message, done, total, Double.NaN).continues(status);
        if (same && now - told < PERIOD_SECONDS && done < total) {
            return;
        }
        if (!same || interrupted) {
            interrupted = false;
            timeLeft.restart();
        }
        told = now;
        status = new Status(message, done, total, timeLeft.seconds(done, total, now));
        audience.accept(status);
    }

    Status status() {
        return status;
    }

    void cancel() {
        cancelled = true;
    }

    /** There is a pause: how fast it went before says nothing of what is left. */
    void interrupt() {
        interrupted = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}

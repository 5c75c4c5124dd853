package org.shapecode.queue;

import org.shapecode.core.Progress;

/**
 * Receives the progress reports of a job, one per step, and keeps a snapshot with the time left, updated at most ten times
 * a second. Reports must come from one thread; everything else is thread-safe.
 */
final class ProgressMeter implements Progress {
    private static final double PERIOD_SECONDS = 0.1;

    private final TimeLeft timeLeft = new TimeLeft();
    private volatile boolean cancelled;
    private volatile boolean interrupted;
    private volatile JobStatus.Progress latest = JobStatus.Progress.NONE;
    private double updated;

    @Override
    public void report(long done, long total, String message) {
        double now = System.nanoTime() / 1e9;
        boolean continues = new JobStatus.Progress(message, done, total, Double.NaN).continues(latest);
        if (continues && now - updated < PERIOD_SECONDS && done < total) {
            return;
        }
        if (!continues || interrupted) {
            interrupted = false;
            timeLeft.restart();
        }
        updated = now;
        latest = new JobStatus.Progress(message, done, total, timeLeft.seconds(done, total, now));
    }

    JobStatus.Progress latest() {
        return latest;
    }

    /** Makes the job stop at its next report. */
    void cancel() {
        cancelled = true;
    }

    /** Discards the speed measured so far, because a pause would distort the time left. */
    void interrupt() {
        interrupted = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}

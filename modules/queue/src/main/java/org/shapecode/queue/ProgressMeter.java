package org.shapecode.queue;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.TrainingListener.Phase;

/**
 * Receives the progress reports of a job, one per step, and keeps a snapshot with the time left, updated at most ten times
 * a second. Reports must come from one thread; everything else is thread-safe.
 */
final class ProgressMeter implements Progress {
    private static final double PERIOD_SECONDS = 0.1;

    private final TimeLeft timeLeft = new TimeLeft();
    private final boolean study;
    private final Supplier<Phase> phase;
    private final DoubleSupplier clock;
    private volatile boolean cancelled;
    private volatile boolean interrupted;
    private volatile JobStatus.Progress latest = JobStatus.Progress.NONE;
    private double updated;

    /**
     * A meter before the first report.
     *
     * @param study whether the reports are of all runs of a study, else of what a single run does
     * @param phase of a single run at each report
     * @param clock gives the time in seconds
     */
    ProgressMeter(boolean study, Supplier<Phase> phase, DoubleSupplier clock) {
        this.clock = clock;
        this.study = study;
        this.phase = phase;
    }

    @Override
    public void report(long done, long total, String message) {
        double now = clock.getAsDouble();
        boolean continues = new JobStatus.Progress(message, done, total, Double.NaN, 0).continues(latest);
        if (continues && now - updated < PERIOD_SECONDS && done < total) {
            return;
        }
        // Of a study, each message counts the runs, all of which one task trains.
        boolean same = continues || study && total == latest.total() && done >= latest.done();
        if (!same || interrupted) {
            interrupted = false;
            timeLeft.restart();
        }
        updated = now;
        double fraction = Math.max(latest.fraction(), fraction((double) done / total));
        latest = new JobStatus.Progress(message, done, total, timeLeft.seconds(done, total, now), fraction);
    }

    /** The fraction of the job, after a fraction of what it does now: of a run, its steps alone count. */
    private double fraction(double part) {
        if (study) {
            return part;
        }
        return switch (phase.get()) {
            case PREPARING -> 0;
            case TRAINING -> part;
            case ANALYSING -> 1;
        };
    }

    /** It was stopped, with so much saved, which no report tells if that is before the first one. */
    void stopped(JobStatus.Progress saved) {
        latest = saved;
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

package org.shapecode.experiment.study;

import java.util.List;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.TrainingListener;

/** Sums up the progress of the runs of a study. Thread-safe. */
final class StudyProgress {
    private final Progress progress;
    private final List<StudyRun> runs;
    private final long[] work;
    private final long[] done;
    private final long total;
    private int finished;
    private volatile boolean stopped;

    StudyProgress(Progress progress, List<StudyRun> runs) {
        this.progress = progress;
        this.runs = runs;
        this.work = runs.stream().mapToLong(each -> each.planned().work()).toArray();
        this.done = new long[work.length];
        long sum = 0;
        for (int i = 0; i < work.length; i++) {
            sum += work[i];
            done[i] = runs.get(i).workDone();
            finished += runs.get(i).done() ? 1 : 0;
        }
        this.total = Math.max(1, sum);
        tell();
    }

    /** Cancels all runs. */
    void stop() {
        stopped = true;
    }

    /** The progress of a single run: not reported, since the total is; passes on cancellation. */
    Progress forRuns() {
        return new Progress() {
            @Override
            public void report(long done, long total, String message) {}

            @Override
            public boolean isCancelled() {
                return StudyProgress.this.isCancelled();
            }
        };
    }

    /** Counts the steps of one run. */
    TrainingListener listener(int run) {
        long step = PlannedRun.workOfStep(runs.get(run).planned().document().experiment());
        return (steps, trained) -> set(run, Math.min(work[run], steps * step));
    }

    /** A run is done or has failed; its remaining work is then dropped, unless all runs were cancelled. */
    synchronized void ended(int run) {
        if (!isCancelled()) {
            finished++;
            set(run, work[run]);
        }
    }

    private boolean isCancelled() {
        return stopped || progress.isCancelled();
    }

    private synchronized void set(int run, long value) {
        done[run] = value;
        tell();
    }

    private synchronized void tell() {
        long sum = 0;
        for (long each : done) {
            sum += each;
        }
        progress.report(
                Math.min(sum, total),
                total,
                finished + " of " + work.length + (work.length == 1 ? " run done" : " runs done"));
    }
}

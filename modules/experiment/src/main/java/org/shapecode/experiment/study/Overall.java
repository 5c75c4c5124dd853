package org.shapecode.experiment.study;

import java.util.List;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.TrainingListener;

/** Adds up how far the runs of a study are, for one that waits for them all. Safe for several threads. */
final class Overall {
    private final Progress progress;
    private final List<Outcome> outcomes;
    private final long[] work;
    private final long[] done;
    private final long total;
    private int finished;
    private volatile boolean stopped;

    Overall(Progress progress, List<Outcome> outcomes) {
        this.progress = progress;
        this.outcomes = outcomes;
        this.work = outcomes.stream().mapToLong(each -> each.point().work()).toArray();
        this.done = new long[work.length];
        long sum = 0;
        for (int i = 0; i < work.length; i++) {
            sum += work[i];
            done[i] = outcomes.get(i).workDone();
            finished += outcomes.get(i).done() ? 1 : 0;
        }
        this.total = Math.max(1, sum);
        tell();
    }

    /** Makes every run stop as soon as it can. */
    void stop() {
        stopped = true;
    }

    /** For the single runs: what each says of itself would be too much; it only asks whether to go on. */
    Progress forRuns() {
        return new Progress() {
            @Override
            public void report(long done, long total, String message) {}

            @Override
            public boolean isCancelled() {
                return Overall.this.isCancelled();
            }
        };
    }

    /** Watches the steps of one run. */
    TrainingListener listener(int run) {
        long step = Point.workOfStep(outcomes.get(run).point().document().experiment());
        return (steps, trained) -> set(run, Math.min(work[run], steps * step));
    }

    /** A run came to its end, or failed; then what is left of it need not be done, unless all were told to stop. */
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
        progress.report(Math.min(sum, total), total, finished + " of " + work.length + " runs done");
    }
}

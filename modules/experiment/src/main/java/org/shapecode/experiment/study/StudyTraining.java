package org.shapecode.experiment.study;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.shapecode.core.Counted;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;

/**
 * The training of a study as a {@link org.shapecode.experiment.study.Backend} sees it: which runs to train, and whom to tell what
 * becomes of them. Thread-safe.
 */
public final class StudyTraining {
    /** A run, and how much of its work is done. */
    private static final class Tracked {
        private final StudyRun run;
        private final long workOfStep;
        private final long work;
        private long done;
        private RunPhase phase;

        Tracked(StudyRun run) {
            this.run = run;
            workOfStep = run.planned().workOfStep();
            work = run.planned().work();
            done = run.workDone();
            phase = run.done() ? RunPhase.ENDED : RunPhase.OPEN;
        }
    }

    private final StudyResult study;
    private final StudyRunner runner;
    private final List<StudyRun> open;
    /** All runs, by the names of their folders. */
    private final Map<String, Tracked> runs = new HashMap<>();

    private final Map<RunPhase, Integer> counts = new EnumMap<>(RunPhase.class);
    private final long total;
    private long sum;
    private Optional<Tracked> watched = Optional.empty();
    private volatile boolean stopped;

    StudyTraining(StudyResult study, StudyRunner runner) {
        this.study = study;
        this.runner = runner;
        this.open = study.runs().stream().filter(run -> !run.complete()).toList();
        long work = 0;
        for (StudyRun run : study.runs()) {
            Tracked tracked = new Tracked(run);
            runs.put(run.planned().folderName(), tracked);
            counts.merge(tracked.phase, 1, Integer::sum);
            sum += tracked.done;
            work += tracked.work;
        }
        this.total = Math.max(1, work);
    }

    /** The folder of the study. */
    public Path folder() {
        return study.folder();
    }

    /** A folder in that of the study for what the backend must remember; missing until the backend creates it. */
    public Path place() {
        return study.files().backend(runner.backend().id());
    }

    /** The runs to train, in the order of the plan: those that are not done, or ask for more steps than they have taken. */
    public List<StudyRun> open() {
        return open;
    }

    /** How many threads of this computer may train, at least 1. */
    public int threads() {
        return runner.threads();
    }

    /** Whether to stop, or to leave what is trained elsewhere. */
    public boolean isCancelled() {
        return stopped || runner.progress().isCancelled();
    }

    /** Cancelled, while runs are queued or trained elsewhere and continue without this process. */
    public static final class Left extends CancellationException {
        private static final long serialVersionUID = 1L;

        Left(String message) {
            super(message);
        }
    }

    /** What to throw when cancelled. */
    public CancellationException cancellation() {
        String done = study.anew().done() + " of " + Counted.of(runs.size(), "run");
        return runner.backend().outlives() && count(RunPhase.QUEUED) + count(RunPhase.TRAINING) > 0
                ? new Left("Left with " + done + " done; the others continue.")
                : new CancellationException("Stopped with " + done + " done; the study can be resumed.");
    }

    /** Lets {@link #isCancelled} be true from now on. */
    void stop() {
        stopped = true;
    }

    /**
     * Creates the folder of a run, or lets one that failed or is shorter continue, for another process to train it with
     * {@code shapecode-cli train}.
     *
     * @throws org.shapecode.core.Problem if the folder cannot be written
     */
    public void prepare(StudyRun run) {
        trainer(run, 1).prepare(run.planned().document(), run.folder());
    }

    /** A trainer of a run in this process, which tells this training of each step. */
    public Trainer trainer(StudyRun run, int threads) {
        return new Trainer(threads, new Watching(tracked(run)), new Unreported(), runner.control());
    }

    /** A run waits for its turn elsewhere. */
    public synchronized void queued(StudyRun run) {
        Tracked tracked = tracked(run);
        move(tracked, RunPhase.QUEUED, tracked.done);
    }

    /**
     * A run is being trained.
     *
     * @param steps taken so far
     */
    public void advanced(StudyRun run, int steps) {
        Tracked tracked = tracked(run);
        move(tracked, RunPhase.TRAINING, Math.min(tracked.work, steps * tracked.workOfStep));
    }

    /** A run is done, has failed or was lost: nothing remains to be done for it. Without effect if cancelled. */
    public synchronized void ended(StudyRun run) {
        Tracked tracked = tracked(run);
        watched = watched.filter(other -> other != tracked);
        if (!isCancelled()) {
            move(tracked, RunPhase.ENDED, tracked.work);
        }
    }

    /** The user should know something about the study. */
    public void noted(String sentence) {
        runner.listener().noted(sentence);
    }

    /** Something seems to go wrong. */
    public void warned(String sentence) {
        runner.listener().warned(sentence);
    }

    private Tracked tracked(StudyRun run) {
        return runs.get(run.planned().folderName());
    }

    private synchronized void move(Tracked tracked, RunPhase phase, long done) {
        if (tracked.phase == phase && tracked.done == done) {
            return;
        }
        counts.merge(tracked.phase, -1, Integer::sum);
        counts.merge(phase, 1, Integer::sum);
        sum += done - tracked.done;
        tracked.phase = phase;
        tracked.done = done;
        runner.listener().moved(tracked.run, phase, (int) (done / tracked.workOfStep));
        tell();
    }

    /** Reports the progress of all runs. */
    synchronized void tell() {
        runner.progress().report(Math.min(sum, total), total, message());
    }

    private String message() {
        String message = count(RunPhase.ENDED) + " of " + Counted.of(runs.size(), "run") + " done";
        // The backend reports its queued runs one by one; those still to be reported wait as well.
        int queued = count(RunPhase.OPEN) + count(RunPhase.QUEUED);
        return runner.backend().outlives()
                ? message + ", " + count(RunPhase.TRAINING) + " training, " + queued + " queued"
                : message;
    }

    private int count(RunPhase phase) {
        return counts.getOrDefault(phase, 0);
    }

    /** The progress of a single run is not reported, since the total is; passes on cancellation. */
    private final class Unreported implements Progress {
        @Override
        public void report(long done, long total, String message) {}

        @Override
        public boolean isCancelled() {
            return StudyTraining.this.isCancelled();
        }
    }

    /** Counts the steps of one run, and lets the runner's listener see it unless that sees another one. */
    private final class Watching implements TrainingListener {
        private final Tracked tracked;

        Watching(Tracked tracked) {
            this.tracked = tracked;
        }

        @Override
        public void stepped(int step, Trained trained) {
            advanced(tracked.run, step);
            if (claimsWatch()) {
                runner.listener().stepped(step, trained);
            }
        }

        @Override
        public void noted(String sentence) {
            runner.listener().noted(sentence);
        }

        @Override
        public void warned(String sentence) {
            runner.listener().warned(tracked.run.planned().title(study.study()) + ": " + sentence);
        }

        @Override
        public void entered(Phase phase) {
            if (claimsWatch()) {
                runner.listener().entered(phase);
            }
        }

        @Override
        public void changed(Experiment experiment) {
            if (claimsWatch()) {
                runner.listener().changed(experiment);
            }
        }

        @Override
        public void finished(Trained trained, Results results) {
            if (claimsWatch()) {
                runner.listener().finished(trained, results);
            }
        }

        /** Whether the listener watches this run: from now on, if it watches no other one. */
        private boolean claimsWatch() {
            synchronized (StudyTraining.this) {
                if (watched.isEmpty()) {
                    watched = Optional.of(tracked);
                    runner.listener().sees(tracked.run.planned().title(study.study()));
                }
                return watched.get() == tracked;
            }
        }
    }
}

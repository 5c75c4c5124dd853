package org.shapecode.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.core.AtomicFiles;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.api.Tunable;

/** One training of a run or a study, from waiting for its turn to its end. Safe on any thread. */
public final class Training {
    private static final Logger LOGGER = Logger.getLogger(Training.class.getName());

    /** How far it has come. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        /** Whether nothing more will happen. */
        public boolean isOver() {
            return compareTo(DONE) >= 0;
        }
    }

    private final String name;
    private final boolean study;
    private final Runnable asked;
    private final Control control = new Control();
    private final StatusLine line;
    private final Feedback feedback;
    private final Stopwatch watch = new Stopwatch();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<TrainingListener> watchers = new CopyOnWriteArrayList<>();
    private volatile Experiment experiment;
    private volatile State state = State.WAITING;
    private volatile Path folder;
    private volatile boolean fresh;
    private volatile boolean held;
    private volatile int before;
    private volatile int step;
    private volatile TrainingListener.Phase phase = TrainingListener.Phase.PREPARING;

    /**
     * A training that waits.
     *
     * @param experiment what is trained
     * @param study whether it is repeated as a study
     * @param folder of its run, or null if it has none yet
     * @param asked told whenever it is asked to stop, to wait or to go on
     */
    Training(Experiment experiment, boolean study, Path folder, Runnable asked) {
        this.name = experiment.name();
        this.experiment = experiment;
        this.study = study;
        this.folder = folder;
        this.asked = asked;
        this.line = new StatusLine(name);
        this.feedback = new Feedback(line::show);
    }

    /** The name of its experiment. */
    public String name() {
        return name;
    }

    /** What is trained, with what was changed so far. */
    public Experiment experiment() {
        return experiment;
    }

    /** Whether it trains all runs of a study; then one at a time is watched, and nothing can change on the way. */
    public boolean isStudy() {
        return study;
    }

    public State state() {
        return state;
    }

    /** The folder of its run or study; empty for a moment after the start, and if it was removed before its turn. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** How far it is. */
    public Status status() {
        if (state == State.WAITING) {
            return held ? Status.HELD : Status.waiting(before);
        }
        return isPaused() ? feedback.status().paused() : feedback.status();
    }

    /** What it is doing while it is running; for a study, what the watched run is doing. */
    public TrainingListener.Phase phase() {
        return phase;
    }

    /** How far it is, in a word or two. */
    public String word() {
        if (state == State.WAITING) {
            return held ? "held" : "waiting";
        }
        Status now = status();
        return now.activity().toLowerCase(Locale.ROOT) + " " + (int) (100 * now.fraction()) + " %";
    }

    /** How long it took so far, without pauses. */
    public double seconds() {
        return watch.seconds();
    }

    /** Whether it was asked to stop. */
    public boolean isCancelled() {
        return feedback.isCancelled();
    }

    /**
     * Stops it before its next step; it saves a checkpoint then, so that its run can be resumed. One that waits leaves
     * the queue.
     */
    public void cancel() {
        feedback.cancel();
        control.release();
        asked.run();
    }

    /** Whether it waits between two steps, or will before the next. */
    public boolean isPaused() {
        return control.isPaused() && state == State.RUNNING;
    }

    /** Makes it wait before its next step. It keeps its place and its memory, and takes no time of the processor. */
    public void pause() {
        if (state == State.RUNNING && !isCancelled()) {
            control.pause();
            watch.stop();
            feedback.interrupt();
            line.show(status());
            asked.run();
        }
    }

    /** Whether it was kept from the last time the program ran, and is not to begin by itself. */
    public boolean isHeld() {
        return held && state == State.WAITING;
    }

    /** Lets it go on after a pause; one that is held takes its turn. */
    public void proceed() {
        if (isPaused()) {
            control.proceed();
            watch.start();
            line.show(status());
        }
        held = false;
        asked.run();
    }

    /** The numbers that can be changed, as they are now; empty for a study. */
    public List<Tunable> tunables() {
        return study ? List.of() : Tunable.of(experiment, step);
    }

    /** Changes a number from the next step on, and records that in the run. */
    public void change(Tunable tunable, double value) {
        if (!study && tunable.info().allows(value)) {
            control.change(tunable.path(), value);
        }
    }

    /** Adds one who watches its steps, on its thread; forgotten when it is over. */
    public void addListener(TrainingListener listener) {
        watchers.add(listener);
    }

    /** Waits until it is over; false if it was not within the time. */
    boolean await(long seconds) throws InterruptedException {
        return over.await(seconds, TimeUnit.SECONDS);
    }

    /** Keeps it in the queue without a turn. */
    void hold() {
        held = true;
    }

    /** Tells it how many wait before it. */
    void place(int waiting) {
        before = waiting;
    }

    /** Gives it the folder that was made for it. */
    void plan(Path made) {
        fresh = true;
        folder = made;
    }

    /** It was cancelled before its turn: a folder that was only just made for it is deleted. */
    void leave() throws IOException {
        Path made = folder;
        folder = fresh ? null : made;
        try {
            if (fresh && made != null) {
                AtomicFiles.deleteTree(made);
            }
        } finally {
            end(State.CANCELLED);
        }
    }

    /** Its turn has come. */
    void begin() {
        watch.start();
        state = State.RUNNING;
        line.start(this::cancel);
    }

    /** Takes the calling thread until it is over; what goes wrong is thrown, cancellation is not. */
    void run(int threads) {
        try {
            feedback.checkCancelled();
            Work.of(folder).train(folder, new Work.Means(threads, new Relay(), feedback, control));
            watch.stop();
            state = State.DONE;
        } catch (CancellationException e) {
            state = State.CANCELLED;
        } finally {
            end(state.isOver() ? state : State.FAILED);
            line.finish(state);
        }
    }

    /** Nothing more will happen. */
    void end(State as) {
        watch.stop();
        state = as;
        watchers.clear();
        over.countDown();
    }

    /** Keeps what the training reports, and passes it on to the watchers. */
    private final class Relay implements TrainingListener {
        @Override
        public void stepped(int taken, Trained trained) {
            if (!study) {
                step = taken;
            }
            tell(watcher -> watcher.stepped(taken, trained));
        }

        @Override
        public void entered(Phase next) {
            phase = next;
            tell(watcher -> watcher.entered(next));
        }

        @Override
        public void changed(Experiment next) {
            if (!study) {
                experiment = next;
            }
            tell(watcher -> watcher.changed(next));
        }

        @Override
        public void finished(Trained trained, Results results) {
            tell(watcher -> watcher.finished(trained, results));
        }

        /** A watcher that fails must not end the training. */
        private void tell(Consumer<TrainingListener> event) {
            for (TrainingListener watcher : watchers) {
                try {
                    event.accept(watcher);
                } catch (RuntimeException e) {
                    LOGGER.log(Level.WARNING, "A view of this training is removed at step " + step, e);
                    watchers.remove(watcher);
                }
            }
        }
    }
}

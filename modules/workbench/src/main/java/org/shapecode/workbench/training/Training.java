package org.shapecode.workbench.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;

/** One training, from waiting for its turn to its end. Safe on any thread. */
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

    private final Experiment experiment;
    private final Feedback feedback;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile State state = State.WAITING;
    private volatile Path folder;
    private volatile long begun;
    private volatile long ended;
    private final List<TrainingListener> watchers = new CopyOnWriteArrayList<>();

    /**
     * A training that waits.
     *
     * @param experiment what is trained
     * @param folder of its run, or null if it has none yet
     */
    Training(Experiment experiment, Path folder, Feedback feedback) {
        this.experiment = experiment;
        this.folder = folder;
        this.feedback = feedback;
    }

    public Experiment experiment() {
        return experiment;
    }

    public State state() {
        return state;
    }

    /** The folder of its run; empty while a new one waits for its turn. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** How far it is. */
    public Status status() {
        return feedback.status();
    }

    /** How long it took, once it is over. */
    public double seconds() {
        return (ended - begun) / 1e9;
    }

    /** Whether it was asked to stop. */
    public boolean isCancelled() {
        return feedback.isCancelled();
    }

    /** Stops it before its next step; it saves a checkpoint then, so that its run can be resumed. */
    public void cancel() {
        feedback.cancel();
    }

    /** Adds one who watches its steps, on its thread; forgotten when it is over. */
    public void addListener(TrainingListener listener) {
        watchers.add(listener);
    }

    public void removeListener(TrainingListener listener) {
        watchers.remove(listener);
    }

    /** Waits until it is over; false if it was not within the time. */
    boolean await(long seconds) throws InterruptedException {
        return over.await(seconds, TimeUnit.SECONDS);
    }

    void begin(Path into) {
        folder = into;
        begun = System.nanoTime();
        state = State.RUNNING;
    }

    /** Takes the calling thread until it is over; what goes wrong is thrown, cancellation is not. */
    void run(Function<Trainer, ?> work) {
        int threads = Runtime.getRuntime().availableProcessors();
        try {
            feedback.checkCancelled();
            work.apply(new Trainer(threads, this::stepped, feedback));
            end(State.DONE);
        } catch (CancellationException e) {
            end(State.CANCELLED);
        } finally {
            if (!state.isOver()) {
                end(State.FAILED);
            }
            watchers.clear();
            over.countDown();
        }
    }

    private void end(State as) {
        ended = System.nanoTime();
        state = as;
    }

    private void stepped(int step, Trained trained) {
        for (TrainingListener watcher : watchers) {
            tell(watcher, step, trained);
        }
    }

    /** A view that fails must not end the training. */
    private void tell(TrainingListener watcher, int step, Trained trained) {
        try {
            watcher.stepped(step, trained);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "A view of this training stops at step " + step, e);
            watchers.remove(watcher);
        }
    }
}

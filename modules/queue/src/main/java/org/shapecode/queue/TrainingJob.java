package org.shapecode.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.core.AtomicFiles;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.api.Tunable;
import org.shapecode.experiment.study.StudyListener;
import org.shapecode.toolkit.Remarks;

/**
 * One job of the {@link TrainingQueue}: it trains a run, or all runs of a study, once.
 *
 * <p>A new job is {@link State#WAITING} until the queue starts it; a job restored from the previous session is
 * {@link State#HELD} until {@link #resume} is called. A started job is {@link State#RUNNING} and alternates with
 * {@link State#PAUSED} through {@link #pause} and {@link #resume}. {@link #cancel} leads to {@link State#STOPPING} and then
 * {@link State#CANCELLED}; otherwise the job ends {@link State#DONE} or {@link State#FAILED}. A job never leaves one of the
 * last three states. To train the same run again, ask the queue for a new job.
 *
 * <p>All methods may be called on any thread and return immediately. A call that the state does not allow does nothing.
 */
public final class TrainingJob {
    private static final Logger LOGGER = Logger.getLogger(TrainingJob.class.getName());

    /** The states of a job. */
    public enum State {
        /** Restored from the previous session; starts only after {@link TrainingJob#resume}. */
        HELD,
        /** Starts as soon as the jobs ahead of it leave room. */
        WAITING,
        /** Training. */
        RUNNING,
        /** Started, but waits between two steps. Keeps its memory and its place in the queue, uses no processor time. */
        PAUSED,
        /** Cancelled; ends after the current step, when a checkpoint is saved. */
        STOPPING,
        /** Trained to its last step. */
        DONE,
        /** Ended early on request. A job that had started can be resumed from its checkpoint by a new job. */
        CANCELLED,
        /** Ended by an error. */
        FAILED;

        /** Whether it is RUNNING or PAUSED. */
        public boolean isTraining() {
            return this == RUNNING || this == PAUSED;
        }

        /** Whether {@link TrainingJob#resume} has an effect: it is HELD or PAUSED. */
        public boolean canResume() {
            return this == HELD || this == PAUSED;
        }

        /** Whether it is final: DONE, CANCELLED or FAILED. */
        public boolean isOver() {
            return compareTo(DONE) >= 0;
        }
    }

    private final String name;
    private final boolean study;
    private final Runnable changed;
    private final Control control = new Control();
    private final ProgressMeter meter = new ProgressMeter();
    private final Stopwatch watch = new Stopwatch();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<TrainingListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<Class<?>, Object> attachments = new ConcurrentHashMap<>();
    private volatile Experiment experiment;
    private volatile State state = State.WAITING;
    private volatile Path folder;
    private volatile Document longer;
    private volatile boolean newFolder;
    private volatile boolean begun;
    private volatile int ahead;
    private volatile int step;
    private volatile Remarks remarks = Remarks.NONE;
    private volatile Map<String, Double> numbers = Map.of();
    private volatile TrainingListener.Phase phase = TrainingListener.Phase.PREPARING;

    /**
     * Creates a waiting job.
     *
     * @param experiment what is trained
     * @param study whether to train all runs of a study
     * @param folder of the run or study; null if it is yet to be created, see {@link #setNewFolder}
     * @param changed called after each requested change of state, on the thread of the request
     */
    TrainingJob(Experiment experiment, boolean study, Path folder, Runnable changed) {
        this.name = experiment.name();
        this.experiment = experiment;
        this.study = study;
        this.folder = folder;
        this.changed = changed;
    }

    /** The name of its experiment. */
    public String name() {
        return name;
    }

    /** The experiment, including the changes made while training. */
    public Experiment experiment() {
        return experiment;
    }

    /** Whether it trains a study. Listeners then see its runs one by one, and nothing can be changed while training. */
    public boolean isStudy() {
        return study;
    }

    public State state() {
        return state;
    }

    /** The folder of its run or study. Empty until the folder is created, and after a job that never started was cancelled. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** The state and the progress, as of now. */
    public JobStatus status() {
        State now = state;
        return new JobStatus(now, now == State.WAITING ? ahead : 0, phase, meter.latest());
    }

    /**
     * While it trains, what has been noted and warned of so far; once it is done, what its numbers do not say. Empty for a
     * study, whose folder has those of its runs.
     */
    public Remarks remarks() {
        return remarks;
    }

    /** Training time so far in seconds, pauses excluded. */
    public double seconds() {
        return watch.seconds();
    }

    /**
     * Cancels it. A started job stops before its next step and saves a checkpoint, so that its run can be resumed; any other
     * leaves the queue, and its folder is deleted if it was created for this job.
     */
    public synchronized void cancel() {
        if (enter(State.STOPPING, State.HELD, State.WAITING, State.RUNNING, State.PAUSED)) {
            meter.cancel();
            control.release();
            changed.run();
        }
    }

    /** Pauses a RUNNING job before its next step. */
    public synchronized void pause() {
        if (enter(State.PAUSED, State.RUNNING)) {
            control.pause();
            watch.stop();
            meter.interrupt();
            changed.run();
        }
    }

    /** Lets a PAUSED job continue, or a HELD one wait for its turn. */
    public synchronized void resume() {
        if (enter(State.RUNNING, State.PAUSED)) {
            watch.start();
            control.proceed();
            changed.run();
        } else if (enter(State.WAITING, State.HELD)) {
            changed.run();
        }
    }

    /** The results by name; empty for a study, and until a run has been analysed. */
    public Map<String, Double> numbers() {
        return numbers;
    }

    /** The numbers that can be changed while training, with their current values; empty for a study. */
    public List<Tunable> tunables() {
        return study ? List.of() : Tunable.of(experiment, step);
    }

    /** Changes a number from the next step on and records the change in the run. Ignores values that are not allowed. */
    public void change(Tunable tunable, double value) {
        if (!study && tunable.info().allows(value)) {
            control.change(tunable.path(), value);
        }
    }

    /** Adds a listener, called on the training thread. Removed when the job is over, or if it throws. */
    public void addListener(TrainingListener listener) {
        listeners.add(listener);
    }

    /**
     * An object attached to this job: one per type, referenced as long as the job is.
     *
     * @param factory creates the object on the first call
     */
    public <T> T attachment(Class<T> type, Function<TrainingJob, T> factory) {
        return type.cast(attachments.computeIfAbsent(type, key -> factory.apply(this)));
    }

    /** Waits until the job is over; false if it is not over in time. */
    boolean await(long seconds) throws InterruptedException {
        return over.await(seconds, TimeUnit.SECONDS);
    }

    /** Changes a WAITING job to HELD. */
    void hold() {
        enter(State.HELD, State.WAITING);
    }

    void setAhead(int waiting) {
        ahead = waiting;
    }

    /** Gives it the folder that was created for it. */
    void setNewFolder(Path created) {
        newFolder = true;
        folder = created;
    }

    /** Makes it train a finished run longer; before it is queued. */
    void setLonger(Document document) {
        longer = document;
    }

    /** The steps in all for which it will train a finished run, whose folder says so only when it begins; otherwise 0. */
    int longerSteps() {
        return longer == null ? 0 : experiment().training().steps();
    }

    /** Whether it was cancelled before it began. */
    boolean isWithdrawn() {
        return state == State.STOPPING && !begun;
    }

    /** Whether it has begun and is not over. */
    boolean occupiesSlot() {
        return begun && !state.isOver();
    }

    /** Ends a withdrawn job and deletes the folder that was created for it. */
    void withdraw() throws IOException {
        Path created = folder;
        folder = newFolder ? null : created;
        try {
            if (newFolder && created != null) {
                AtomicFiles.deleteTree(created);
            }
        } finally {
            end(State.CANCELLED);
        }
    }

    /** Starts a WAITING job; false if it is no longer waiting. {@link #run} must follow. */
    synchronized boolean begin() {
        if (!enter(State.RUNNING, State.WAITING)) {
            return false;
        }
        begun = true;
        watch.start();
        return true;
    }

    /**
     * Trains on the calling thread until the job is over. Cancellation is not an error; anything else that goes wrong is
     * thrown.
     */
    void run(int threads) {
        State last = State.FAILED;
        try {
            meter.checkCancelled();
            JobKind.of(folder)
                    .train(
                            folder,
                            new JobKind.Environment(threads, new Relay(), meter, control, Optional.ofNullable(longer)));
            last = State.DONE;
        } catch (CancellationException e) {
            last = State.CANCELLED;
        } finally {
            end(last);
        }
    }

    /** Ends the job in a final state. */
    void end(State last) {
        watch.stop();
        synchronized (this) {
            state = last;
        }
        listeners.clear();
        over.countDown();
    }

    private synchronized boolean enter(State next, State... from) {
        boolean allowed = Arrays.asList(from).contains(state);
        if (allowed) {
            state = next;
        }
        return allowed;
    }

    /** Records the reports of the training and passes them on to the listeners. */
    private final class Relay implements StudyListener {
        @Override
        public void stepped(int taken, Trained trained) {
            if (!study) {
                step = taken;
            }
            relay(listener -> listener.stepped(taken, trained));
        }

        @Override
        public void entered(TrainingListener.Phase next) {
            phase = next;
            relay(listener -> listener.entered(next));
        }

        @Override
        public void changed(Experiment next) {
            if (!study) {
                experiment = next;
            }
            relay(listener -> listener.changed(next));
        }

        @Override
        public void noted(String sentence) {
            if (!study) {
                remarks = remarks.withNote(sentence);
            }
            relay(listener -> listener.noted(sentence));
        }

        @Override
        public void warned(String sentence) {
            if (!study) {
                remarks = remarks.withWarning(sentence);
            }
            relay(listener -> listener.warned(sentence));
        }

        @Override
        public void finished(Trained trained, Results results) {
            if (!study) {
                remarks = new Remarks(results.warnings(), results.notes());
                numbers = results.numbers();
            }
            relay(listener -> listener.finished(trained, results));
        }

        private void relay(Consumer<TrainingListener> call) {
            for (TrainingListener listener : listeners) {
                try {
                    call.accept(listener);
                } catch (RuntimeException e) {
                    // A faulty view must not end the training.
                    LOGGER.log(Level.WARNING, "A listener failed at step " + step + " and is removed", e);
                    listeners.remove(listener);
                }
            }
        }
    }
}

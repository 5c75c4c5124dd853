package org.shapecode.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.api.Tunable;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.experiment.study.StudyFolder;
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
 * <p>A study that trains {@linkplain #isElsewhere elsewhere} starts at once, takes no turn of this computer and cannot be
 * paused. {@link #cancel} ends it there; when the program exits, it keeps running.
 *
 * <p>All methods may be called on any thread and return immediately. A call that the state does not allow does nothing.
 */
public final class TrainingJob {
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
    private final ProgressMeter meter;
    private final Stopwatch watch = new Stopwatch();
    private final JobEnd end = new JobEnd();
    private final JobFolder folder;
    private final JobReports reports;
    private final Map<Class<?>, Object> attachments = new ConcurrentHashMap<>();
    private volatile Backend backend = new LocalBackend();
    private volatile State state = State.WAITING;
    private volatile Document longer;
    private volatile boolean begun;
    private volatile boolean left;
    private volatile String failure = "";
    private volatile int ahead;
    private volatile double total = Double.NaN;

    /**
     * Creates a waiting job.
     *
     * @param experiment what is trained
     * @param study whether to train all runs of a study
     * @param folder of the run or study; null if it is yet to be created, see {@link #setFolder}
     * @param changed called after each requested change of state, on the thread of the request
     */
    TrainingJob(Experiment experiment, boolean study, Path folder, Runnable changed) {
        this.name = experiment.name();
        this.reports = new JobReports(experiment, study);
        this.meter = new ProgressMeter(study, reports::phase, () -> System.nanoTime() / 1e9);
        this.study = study;
        this.folder = new JobFolder(folder);
        this.changed = changed;
    }

    /** The name of its experiment. */
    public String name() {
        return name;
    }

    /** The experiment, including the changes made while training. */
    public Experiment experiment() {
        return reports.experiment();
    }

    /** Whether it trains a study. Listeners then see its runs one by one, and nothing can be changed while training. */
    public boolean isStudy() {
        return study;
    }

    /** Where its runs are trained; on this computer unless it is a study. */
    public Backend backend() {
        return backend;
    }

    /** Whether it is a study that keeps running without this program. */
    public boolean isElsewhere() {
        return backend.outlives();
    }

    public State state() {
        return state;
    }

    /** Why a study could not be trained elsewhere, as a sentence; empty unless it FAILED so. */
    public String failure() {
        return failure;
    }

    /** The runs of a study that have moved since the job began, by the names of their folders. */
    public Map<String, RunMove> moves() {
        return reports.moves();
    }

    /** The folder of its run or study. Empty until the folder is created, and after a job that never started was cancelled. */
    public Optional<Path> folder() {
        return folder.path();
    }

    /** The state and the progress, as of now. */
    public JobStatus status() {
        State now = state;
        return new JobStatus(
                now,
                now == State.WAITING ? ahead : 0,
                study,
                reports.phase(),
                meter.latest(),
                isElsewhere() ? backend.displayName() : "");
    }

    /**
     * While it trains, what has been noted and warned of so far; once it is done, what its numbers do not say. For a study, that
     * of its runs, once it is over.
     */
    public Remarks remarks() {
        return reports.remarks();
    }

    /**
     * Training time so far in seconds, pauses excluded; once it is DONE that of its run over all sessions, as in its results. NaN
     * for a study that another job began or that trains elsewhere, of which nobody knows.
     */
    public double seconds() {
        return state == State.DONE ? total : watch.seconds();
    }

    /**
     * Cancels it. A started job stops before its next step and saves a checkpoint, so that its run can be resumed; a study
     * elsewhere is ended there; any other leaves the queue, and its folder is deleted if it was created for this job.
     */
    public synchronized void cancel() {
        if (enter(State.STOPPING, State.HELD, State.WAITING, State.RUNNING, State.PAUSED)) {
            meter.cancel();
            control.release();
            changed.run();
        }
    }

    /** Whether {@link #pause} has an effect: it is RUNNING, on this computer. */
    public boolean canPause() {
        return state == State.RUNNING && !isElsewhere();
    }

    /** Pauses a RUNNING job before its next step, unless it trains elsewhere. */
    public synchronized void pause() {
        if (canPause() && enter(State.PAUSED, State.RUNNING)) {
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

    /** The same; a HELD study is trained on a backend from now on. */
    synchronized void resumeOn(Backend next) {
        if (study && state == State.HELD) {
            backend = next;
        }
        resume();
    }

    /** The results by name; empty for a study, and until a run has been analysed. */
    public Map<String, Double> numbers() {
        return reports.numbers();
    }

    /** The numbers that can be changed while training, with their current values; empty for a study. */
    public List<Tunable> tunables() {
        return study ? List.of() : Tunable.of(reports.experiment(), reports.step());
    }

    /** Changes a number from the next step on and records the change in the run. Ignores values that are not allowed. */
    public void change(Tunable tunable, double value) {
        if (!study && tunable.info().allows(value)) {
            control.change(tunable.path(), value);
        }
    }

    /**
     * Adds a listener, called on the training thread. Removed when the job is over, or if it throws.
     *
     * @param listener if it is a {@link org.shapecode.experiment.study.StudyListener}, it learns of all runs of a study
     */
    public void addListener(TrainingListener listener) {
        reports.addListener(listener);
    }

    /** An object attached to this job for as long as it is: one per type, which the factory creates on the first call. */
    public <T> T attachment(Class<T> type, Function<TrainingJob, T> factory) {
        return type.cast(attachments.computeIfAbsent(type, key -> factory.apply(this)));
    }

    /** Adds a task that is called on any thread when the job is over; never if it is over already. */
    public void whenOver(Runnable task) {
        end.add(task);
    }

    /** Waits until the job is over; false if it is not over in time. */
    boolean await(long seconds) throws InterruptedException {
        return end.await(seconds);
    }

    /** Whether it has not begun to resume a run or study, or to train it longer: the results until then are in its folder. */
    public boolean isResuming() {
        return folder.isGiven() && (state == State.WAITING || state == State.HELD);
    }

    /** Tells it, before it begins, how much of its training is saved. */
    void setSaved(JobStatus.Progress saved) {
        meter.stopped(saved);
    }

    /** Changes a WAITING job to HELD. */
    void hold() {
        enter(State.HELD, State.WAITING);
    }

    void setAhead(int waiting) {
        ahead = waiting;
    }

    /** Gives it the folder that was created for it, or to which its folder was moved; before it begins. */
    void setFolder(Path next) {
        folder.set(next);
    }

    /** Makes it train a study on a backend; before it is queued. */
    void setBackend(Backend chosen) {
        backend = chosen;
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
    public boolean isUnderWay() {
        return begun && !state.isOver();
    }

    /** Stops watching a study that trains elsewhere, which keeps running; unless it is being cancelled. */
    synchronized void leave() {
        if (enter(State.STOPPING, State.RUNNING)) {
            left = true;
            meter.cancel();
        }
    }

    /** Ends a withdrawn job and deletes the folder that was created for it. */
    void withdraw() throws IOException {
        try {
            folder.discard();
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
            last = train(folder.path().orElseThrow(), threads);
        } catch (Problem e) {
            failure = isElsewhere() ? e.getMessage() : "";
            throw e;
        } finally {
            end(last);
        }
    }

    private State train(Path in, int threads) {
        JobKind kind = JobKind.of(in);
        State last = State.DONE;
        try {
            meter.checkCancelled();
            kind.train(
                    in,
                    new JobKind.Environment(backend, threads, reports, meter, control, Optional.ofNullable(longer)));
            total = study && !folder.isGiven() && !isElsewhere() ? watch.seconds() : kind.seconds(in);
        } catch (CancellationException e) {
            if (isElsewhere() && !left && state == State.STOPPING) {
                new StudyFolder(in).cancel();
            }
            meter.stopped(kind.saved(in, experiment()));
            last = State.CANCELLED;
        } finally {
            // Its runs that are done have something to say even if others failed.
            kind.remarks(in).ifPresent(reports::setRemarks);
        }
        return last;
    }

    /** Ends the job in a final state. */
    void end(State last) {
        watch.stop();
        synchronized (this) {
            state = last;
        }
        reports.removeListeners();
        end.reach();
    }

    private synchronized boolean enter(State next, State... from) {
        if (!Arrays.asList(from).contains(state)) {
            return false;
        }
        state = next;
        return true;
    }
}

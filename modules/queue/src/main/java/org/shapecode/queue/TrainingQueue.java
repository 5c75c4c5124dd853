package org.shapecode.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.modules.Places;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.toolkit.Settings;

/**
 * The queue of training jobs of this program. It trains as many jobs at once as the settings allow; the others wait in
 * order. A job is in the queue from {@link #start} or {@link #resume} until it is over.
 *
 * <p>The folder of a run or study is created as soon as its job is added, and the list of jobs is stored in the user
 * directory. After a crash or a restart, {@link #restore} therefore finds every unfinished job; it puts them back as
 * {@link TrainingJob.State#HELD}, and watches again what still trains elsewhere.
 *
 * <p>All methods may be called on any thread and return immediately, except where stated. Jobs train on their own
 * threads; one further thread starts and removes them.
 */
@ServiceProvider(service = TrainingQueue.class)
public final class TrainingQueue {
    private static final int STOP_SECONDS = 60;

    /** A cluster that does not answer, or takes its time to end tasks, must not keep the program from exiting. */
    private static final int LEAVE_SECONDS = 3;

    private static final Logger LOGGER = Logger.getLogger(TrainingQueue.class.getName());

    /** The single thread that starts and removes jobs. */
    private final RequestProcessor scheduler = new RequestProcessor("Shapecode queue");

    private final RequestProcessor workers = new RequestProcessor("Shapecode training", Settings.MOST_AT_ONCE);
    /** Studies elsewhere need no processor, only somebody who looks. */
    private final RequestProcessor watchers =
            new RequestProcessor("Shapecode studies elsewhere", Settings.MOST_AT_ONCE);

    private final JobOrder jobs = new JobOrder();
    private final NewJobs newJobs = new NewJobs(this::schedule);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Supplier<RunStore> store;
    private final Parallelism parallelism;
    private final QueueFile file;
    private volatile Consumer<Throwable> errors;
    private boolean stopped;

    /** Creates the program's queue; called by Lookup. Use {@link #getDefault}. */
    public TrainingQueue() {
        this(
                () -> new RunStore(Settings.home().resolve("runs")),
                failure -> LOGGER.log(Level.WARNING, "Training failed", failure),
                Parallelism.SETTINGS,
                Places.getUserDirectory() == null
                        ? null
                        : Places.getUserDirectory().toPath().resolve("var").resolve("queue.json"));
        Settings.addListener(event -> schedule());
    }

    /**
     * Creates a separate queue that trains one job at a time and is not stored.
     *
     * @param store where runs are created
     * @param errors receives failures, on any thread
     */
    public TrainingQueue(RunStore store, Consumer<Throwable> errors) {
        this(() -> store, errors, Parallelism.ONE, null);
    }

    TrainingQueue(Supplier<RunStore> store, Consumer<Throwable> errors, Parallelism parallelism, Path file) {
        this.store = store;
        this.errors = errors;
        this.parallelism = parallelism;
        this.file = new QueueFile(file);
    }

    /** The program's queue. */
    public static TrainingQueue getDefault() {
        return Lookup.getDefault().lookup(TrainingQueue.class);
    }

    /** Where runs outside a project are created. */
    public RunStore store() {
        return store.get();
    }

    /** The jobs that are not over, in the order in which they start. */
    public List<TrainingJob> active() {
        return jobs.all();
    }

    /** Whether a job uses the processors of this computer now. */
    public boolean isTrainingHere() {
        return active().stream()
                .anyMatch(job -> job.isUnderWay() && !job.isElsewhere() && job.state() != TrainingJob.State.PAUSED);
    }

    /** The active job for the folder of a run or study; a HELD job does not count. */
    public Optional<TrainingJob> in(Path folder) {
        return jobs.find(folder).filter(job -> job.state() != TrainingJob.State.HELD);
    }

    /** Adds a listener, called on any thread whenever a job is added, moved or removed, or its state changes. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Sets the receiver of failures, called on any thread. Until then, failures are only logged. */
    public void setErrorHandler(Consumer<Throwable> handler) {
        errors = handler;
    }

    private void fireChange() {
        listeners.forEach(Runnable::run);
    }

    /** Adds a job for a new run or study outside a project, on this computer. */
    public TrainingJob start(Document document) {
        return start(document, this::store, new LocalBackend());
    }

    /**
     * Adds a job for a new run, or for a new study if the document describes one.
     *
     * @param into gives the store in which its folder is created; called on another thread, so that it may read files
     * @param backend where a study is trained; without effect on a run
     * @throws Problem if the document is not a valid experiment
     */
    public TrainingJob start(Document document, Supplier<RunStore> into, Backend backend) {
        TrainingJob job = newJobs.of(document, backend);
        add(job);
        scheduler.post(() -> createFolder(job, document, into));
        return job;
    }

    /** Listeners learn of every job, however soon it is over. */
    private void add(TrainingJob job) {
        jobs.add(job);
        fireChange();
    }

    /**
     * Resumes a run or study: the active job for its folder if there is one, else a new job.
     *
     * @param experiment the experiment in the folder
     * @param study whether the folder contains a study
     * @param backend where a study is trained from now on; without effect on a run, or a job that has begun
     */
    public TrainingJob resume(Experiment experiment, Path folder, boolean study, Backend backend) {
        Optional<TrainingJob> active = jobs.find(folder);
        active.ifPresent(job -> job.resumeOn(backend));
        return active.orElseGet(() -> {
            TrainingJob job = newJobs.of(experiment, folder, study, backend);
            addResuming(job);
            return job;
        });
    }

    /**
     * Resumes the run or study in a folder where it was trained. Reads files; do not call on the event dispatch thread.
     *
     * @throws Problem if the folder contains neither, or its backend is not installed
     */
    public TrainingJob resume(Path folder) {
        JobKind kind = JobKind.of(folder);
        return resume(kind.experiment(folder), folder, kind == JobKind.STUDY, kind.backend(folder));
    }

    /**
     * Trains a finished run longer, to the bits of one that had asked for so many steps from the start; the active job for its
     * folder if there is one. The folder changes when the job begins. Reads files; do not call on the event dispatch thread.
     *
     * @param steps in all
     * @throws Problem if the run has taken so many steps already
     */
    public TrainingJob lengthen(Path folder, int steps) {
        Optional<TrainingJob> active = jobs.find(folder);
        if (active.isPresent()) {
            return active.get();
        }
        TrainingJob job = newJobs.lengthening(folder, steps);
        addResuming(job);
        return job;
    }

    /** Adds a job, which tells how much is saved in its folder while it waits. */
    private void addResuming(TrainingJob job) {
        add(job);
        scheduler.post(() -> {
            JobKind.tellSaved(job);
            update();
        });
    }

    /** Moves a waiting or held job by one place, up or down. */
    public void move(TrainingJob job, boolean up) {
        jobs.move(job, up);
        schedule();
    }

    /** Lets the jobs that have not begun follow their folders, or all folders in one, that was moved or renamed. */
    public void moved(Path from, Path to) {
        // The thread on which jobs begin.
        scheduler.post(() -> {
            jobs.notBegun(from)
                    .forEach(job -> job.setFolder(
                            to.resolve(from.relativize(job.folder().orElseThrow()))));
            update();
        });
    }

    /** Removes the jobs that have not begun of a folder, or of all folders in one, that is gone; returns how many these are. */
    public int remove(Path gone) {
        List<TrainingJob> dead = jobs.notBegun(gone);
        dead.forEach(TrainingJob::cancel);
        return dead.size();
    }

    /**
     * Adds the unfinished jobs of the previous session, HELD, in their order; watches studies again that kept running elsewhere.
     * Call once, at startup.
     *
     * @param receiver called on another thread with the HELD jobs, unless there are none
     */
    public void restore(Consumer<List<TrainingJob>> receiver) {
        scheduler.post(() -> {
            List<TrainingJob> restored = new ArrayList<>();
            file.read().stream()
                    .filter(entry -> jobs.find(entry.folder()).isEmpty())
                    .forEach(entry -> newJobs.unfinished(entry).ifPresent(restored::add));
            restored.forEach(this::add);
            List<TrainingJob> held =
                    restored.stream().filter(job -> !job.isElsewhere()).toList();
            update();
            if (!held.isEmpty()) {
                receiver.accept(held);
            }
        });
    }

    /**
     * Stops all jobs, saves a checkpoint of each started one, and starts no others; studies elsewhere keep running there. Blocks
     * until the jobs are over, at most a minute each, or a few seconds if elsewhere; do not call on the event dispatch thread.
     */
    public void stop() throws InterruptedException {
        scheduler.post(this::stopAll).waitFinished();
        for (TrainingJob job : active()) {
            job.await(job.isElsewhere() ? LEAVE_SECONDS : STOP_SECONDS);
        }
    }

    private void schedule() {
        scheduler.post(this::update);
    }

    private void createFolder(TrainingJob job, Document document, Supplier<RunStore> into) {
        try {
            if (!job.isWithdrawn()) {
                Path folder = into.get().newFolder(job.name());
                JobKind.of(document).createFolder(document, folder, job.backend());
                job.setFolder(folder);
            }
        } catch (RuntimeException | Error e) {
            jobs.remove(job);
            job.end(TrainingJob.State.FAILED);
            errors.accept(told(e));
        }
        update();
    }

    /** Removes withdrawn jobs, starts those whose turn it is, stores the queue and notifies listeners. */
    private void update() {
        if (stopped) {
            // Listeners must still learn that running jobs have ended.
            fireChange();
            return;
        }
        for (TrainingJob job : jobs.removeWithdrawn()) {
            try {
                job.withdraw();
            } catch (IOException | UncheckedIOException e) {
                errors.accept(new Problem("Cannot delete the folder of " + job.name() + ": " + Reason.of(e) + ".", e));
            }
        }
        for (TrainingJob job : jobs.next(parallelism.atOnce().getAsInt())) {
            int threads = parallelism.threadsEach();
            if (job.begin()) {
                (job.isElsewhere() ? watchers : workers).post(() -> train(job, threads));
            }
        }
        jobs.number();
        file.write(jobs.entries());
        fireChange();
    }

    private void train(TrainingJob job, int threads) {
        try {
            job.run(threads);
        } catch (RuntimeException | Error e) {
            // What a cluster says is shown where the study is.
            if (job.failure().isEmpty()) {
                errors.accept(told(e));
            } else {
                LOGGER.log(Level.INFO, "A study cannot be trained elsewhere: {0}", job.failure());
            }
        } finally {
            jobs.remove(job);
            schedule();
        }
    }

    /** An error of the virtual machine, such as a lack of memory, is no bug: the user can do something about it. */
    private static Throwable told(Throwable error) {
        return error instanceof Error ? new Problem("Training failed: " + Reason.of(error) + ".", error) : error;
    }

    private void stopAll() {
        if (stopped) {
            return;
        }
        file.write(jobs.entries());
        stopped = true;
        for (TrainingJob job : active()) {
            if (job.isElsewhere() && job.isUnderWay()) {
                job.leave();
            } else if (job.isUnderWay()) {
                job.cancel();
            } else {
                job.end(TrainingJob.State.CANCELLED);
            }
        }
    }
}

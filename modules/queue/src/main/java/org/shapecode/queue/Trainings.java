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
import org.shapecode.experiment.study.Study;
import org.shapecode.toolkit.Settings;

/**
 * All trainings of this program: some go on, the others wait in a queue. What waits has its folder already, so that
 * nothing is lost whatever happens. Safe on any thread.
 */
@ServiceProvider(service = Trainings.class)
public final class Trainings {
    private static final int WAIT_SECONDS = 60;

    private static final Logger LOGGER = Logger.getLogger(Trainings.class.getName());

    /** Does all that changes the queue, one after the other. */
    private final RequestProcessor clerk = new RequestProcessor("Shapecode queue");

    private final RequestProcessor workers = new RequestProcessor("Shapecode training", Settings.MOST_AT_ONCE);
    private final Queue queue = new Queue();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Supplier<RunStore> store;
    private final Slots slots;
    private final QueueFile file;
    private volatile Consumer<Throwable> errors;
    private boolean closed;

    /** Runs go to the runs of the person. */
    public Trainings() {
        this(
                () -> new RunStore(Settings.home().resolve("runs")),
                failure -> LOGGER.log(Level.WARNING, "A training failed", failure),
                Slots.SETTINGS,
                Places.getUserDirectory() == null
                        ? null
                        : Places.getUserDirectory().toPath().resolve("var").resolve("queue.json"));
        Settings.addListener(event -> clerk.post(this::settle));
    }

    /**
     * Trainings of one's own, one at a time, kept nowhere.
     *
     * @param store where runs go
     * @param errors told what goes wrong, on some other thread
     */
    public Trainings(RunStore store, Consumer<Throwable> errors) {
        this(() -> store, errors, Slots.ONE, null);
    }

    Trainings(Supplier<RunStore> store, Consumer<Throwable> errors, Slots slots, Path file) {
        this.store = store;
        this.errors = errors;
        this.slots = slots;
        this.file = new QueueFile(file);
    }

    public static Trainings getDefault() {
        return Lookup.getDefault().lookup(Trainings.class);
    }

    /** Where runs are kept that belong to no project. */
    public RunStore store() {
        return store.get();
    }

    /** Those that go on or wait, in the order of their turns. */
    public List<Training> active() {
        return queue.all();
    }

    /** The training that goes on, or waits for its turn, in the folder of a run or study; not one that is held. */
    public Optional<Training> in(Path folder) {
        return known(folder).filter(each -> !each.isHeld());
    }

    private Optional<Training> known(Path folder) {
        return active().stream()
                .filter(each -> !each.state().isOver())
                .filter(each -> each.folder().filter(folder::equals).isPresent())
                .findFirst();
    }

    /** Told, on any thread, whenever a training is added, moved, begins, pauses, goes on, or is over. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Reports failures to this handler from now on, on any thread; until then they are only logged. */
    public void reportTo(Consumer<Throwable> handler) {
        errors = handler;
    }

    private void fireChange() {
        listeners.forEach(Runnable::run);
    }

    /** Starts a new run, or a study, of an experiment that belongs to no project. */
    public Training start(Document document) {
        return start(document, store());
    }

    /**
     * Starts a new run, or a study if the document asks for one.
     *
     * @param into where its folder is made
     * @throws Problem if the document is no valid experiment
     */
    public Training start(Document document, RunStore into) {
        Experiment experiment = document.experiment();
        Study.of(document);
        Work work = Work.of(document);
        Training training = new Training(experiment, work == Work.STUDY, null, this::asked);
        queue.add(training);
        fireChange();
        clerk.post(() -> plan(training, work, document, into));
        return training;
    }

    /**
     * Goes on with a run or study; if it goes on already, lets it.
     *
     * @param experiment that of the run
     */
    public Training resume(Experiment experiment, Path folder) {
        Optional<Training> going = known(folder);
        going.ifPresent(Training::proceed);
        return going.orElseGet(() -> {
            Training training = new Training(experiment, Work.of(folder) == Work.STUDY, folder, this::asked);
            queue.add(training);
            asked();
            return training;
        });
    }

    /**
     * Goes on with the run or study in a folder. Not to be called on the event dispatch thread.
     *
     * @throws Problem if the folder holds neither
     */
    public Training resume(Path folder) {
        return resume(Work.of(folder).experiment(folder), folder);
    }

    /** Changes the order of what waits. */
    public void move(Training training, boolean up) {
        queue.move(training, up);
        asked();
    }

    /**
     * Takes up the queue of the last time; its trainings are held until each is told to proceed.
     *
     * @param audience told of them, unless there are none
     */
    public void restore(Consumer<List<Training>> audience) {
        clerk.post(() -> {
            List<Training> found = new ArrayList<>();
            file.read().forEach(folder -> unfinished(folder).ifPresent(found::add));
            found.forEach(queue::add);
            settle();
            if (!found.isEmpty()) {
                audience.accept(found);
            }
        });
    }

    /** Stops all, each with a checkpoint, and waits for them. Not to be called on the event dispatch thread. */
    public void stop() throws InterruptedException {
        clerk.post(this::close).waitFinished();
        for (Training training : active()) {
            training.await(WAIT_SECONDS);
        }
    }

    private void asked() {
        clerk.post(this::settle);
    }

    private Optional<Training> unfinished(Path folder) {
        try {
            if (known(folder).isEmpty() && Work.of(folder).isUnfinished(folder)) {
                Experiment experiment = Work.of(folder).experiment(folder);
                Training training = new Training(experiment, Work.of(folder) == Work.STUDY, folder, this::asked);
                training.hold();
                return Optional.of(training);
            }
        } catch (Problem e) {
            LOGGER.log(Level.INFO, "Not taken up again: " + folder, e);
        }
        return Optional.empty();
    }

    private void plan(Training training, Work work, Document document, RunStore into) {
        try {
            if (!training.isCancelled()) {
                Path folder = into.newFolder(training.name());
                work.plan(document, folder);
                training.plan(folder);
            }
        } catch (RuntimeException | Error e) {
            queue.remove(training);
            training.end(Training.State.FAILED);
            errors.accept(e);
        }
        settle();
    }

    /** Brings all in order: takes out what is not wanted, begins what can begin. */
    private void settle() {
        if (closed) {
            return;
        }
        for (Training training : queue.takeCancelled()) {
            try {
                training.leave();
            } catch (IOException | UncheckedIOException e) {
                errors.accept(
                        new Problem("Cannot delete the folder of " + training.name() + ": " + Reason.of(e) + ".", e));
            }
        }
        for (Training training : queue.next(slots.atOnce().getAsInt())) {
            int threads = slots.threadsEach();
            training.begin();
            workers.post(() -> train(training, threads));
        }
        queue.number();
        file.write(queue.folders());
        fireChange();
    }

    private void train(Training training, int threads) {
        try {
            training.run(threads);
        } catch (RuntimeException | Error e) {
            errors.accept(e);
        } finally {
            queue.remove(training);
            asked();
        }
    }

    private void close() {
        if (closed) {
            return;
        }
        file.write(queue.folders());
        closed = true;
        for (Training training : active()) {
            if (training.state() == Training.State.WAITING) {
                training.end(Training.State.CANCELLED);
            } else {
                training.cancel();
            }
        }
    }
}

package org.shapecode.workbench.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.workbench.ui.Errors;

/** All trainings of this program; one goes on at a time, as it uses every processor. Safe on any thread. */
@ServiceProvider(service = Trainings.class)
public final class Trainings {
    private static final int WAIT_SECONDS = 60;

    private final RequestProcessor queue = new RequestProcessor("Shapecode training");
    private final List<Training> active = new CopyOnWriteArrayList<>();
    private final ChangeSupport changes = new ChangeSupport(this);
    private final RunStore store;
    private final Consumer<Throwable> errors;

    /** Runs go to the runs of the person. */
    public Trainings() {
        this(new RunStore(Path.of(System.getProperty("user.home"), "Shapecode", "runs")), Errors::tell);
    }

    /**
     * Trainings of one's own.
     *
     * @param store where runs go
     * @param errors told what goes wrong, on the thread of the training
     */
    public Trainings(RunStore store, Consumer<Throwable> errors) {
        this.store = store;
        this.errors = errors;
    }

    public static Trainings getDefault() {
        return Lookup.getDefault().lookup(Trainings.class);
    }

    /** Where runs are kept. */
    public RunStore store() {
        return store;
    }

    /** Those that wait or go on. */
    public List<Training> active() {
        return List.copyOf(active);
    }

    /** The training that goes on in the folder of a run. */
    public Optional<Training> in(Path folder) {
        return active.stream()
                .filter(each -> !each.state().isOver())
                .filter(each -> each.folder().filter(folder::equals).isPresent())
                .findFirst();
    }

    /** Told, on any thread, whenever a training is added, gets its folder, or is over. */
    public void addChangeListener(ChangeListener listener) {
        changes.addChangeListener(listener);
    }

    public void removeChangeListener(ChangeListener listener) {
        changes.removeChangeListener(listener);
    }

    /**
     * Starts a new run.
     *
     * @throws org.shapecode.core.Problem if the document is no valid experiment
     */
    public Training start(Document document) {
        return post(document.experiment(), null, (trainer, folder) -> trainer.start(document, folder));
    }

    /**
     * Goes on with a run, or does nothing if it goes on already.
     *
     * @param experiment that of the run
     */
    public Training resume(Experiment experiment, Path folder) {
        return in(folder).orElseGet(() -> post(experiment, folder, Trainer::resume));
    }

    /** Stops all, each with a checkpoint, and waits for them. Not to be called on the event dispatch thread. */
    public void stop() throws InterruptedException {
        active.forEach(Training::cancel);
        for (Training training : active) {
            training.await(WAIT_SECONDS);
        }
    }

    private Training post(Experiment experiment, Path folder, BiFunction<Trainer, Path, ?> work) {
        StatusLine line = new StatusLine(experiment.name());
        Feedback feedback = new Feedback(line::show);
        line.start(feedback::cancel);
        Training training = new Training(experiment, folder, feedback);
        active.add(training);
        changes.fireChange();
        queue.post(() -> {
            try {
                training.run(trainer -> {
                    Path into = folder == null ? store.newFolder(experiment.name()) : folder;
                    training.begin(into);
                    changes.fireChange();
                    return work.apply(trainer, into);
                });
            } catch (RuntimeException | Error e) {
                errors.accept(e);
            } finally {
                active.remove(training);
                line.finish(training.state());
                changes.fireChange();
            }
        });
        return training;
    }
}

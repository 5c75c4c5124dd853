package org.shapecode.experiment.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;

/**
 * Trains all runs of a study, several at once. Takes the calling thread until all are done. Each run is an ordinary one,
 * the same bits as if it were trained alone. One that diverges is noted in its folder and does not stop the others.
 *
 * @param threads how many threads may work, at least 1; as many runs are trained at once
 * @param progress is told of each step of any run, on any thread but one at a time, and asked whether to go on
 * @param control makes all runs wait on the way
 * @param watcher is told of the steps of one of the runs that go on, and of another once that is over
 */
public record StudyRunner(int threads, Progress progress, Control control, TrainingListener watcher) {
    private static final int NONE = -1;

    /** One that nobody watches and that is asked for nothing on the way. */
    public StudyRunner(int threads, Progress progress) {
        this(threads, progress, new Control(), TrainingListener.NONE);
    }

    /**
     * Makes the folder of a study that {@link #run} will train later.
     *
     * @throws Problem if the study or the folder will not do
     */
    public void plan(Document document, Path folder) {
        StudyFolder place = new StudyFolder(folder);
        place.planned(document);
        try {
            place.prepare(document, false);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Runs a study, or what is left of it: finished runs are kept, begun ones go on from their checkpoints.
     *
     * @param document an experiment with a study
     * @param folder where
     * @param resume whether the folder may hold the study already, perhaps with fewer seeds or values
     * @return every run, some of them perhaps failed
     * @throws Problem if the study or the folder will not do, or some run could not even be trained
     * @throws CancellationException if cancelled; the study can be resumed
     */
    public StudyResult run(Document document, Path folder, boolean resume) {
        StudyFolder place = new StudyFolder(folder);
        StudyResult result = place.planned(document);
        try {
            place.requireSame(result.outcomes().stream().map(Outcome::point).toList());
            place.prepare(document, resume);
            try {
                train(result);
            } finally {
                StudyTables.write(result);
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        return result;
    }

    private static Problem unwritable(Path folder, IOException e) {
        return new Problem("Cannot write to " + folder + ": " + Reason.of(e) + ".", e);
    }

    private void train(StudyResult result) {
        List<Outcome> outcomes = result.outcomes();
        Overall overall = new Overall(progress, outcomes);
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (!outcomes.get(i).done()) {
                open.add(i);
            }
        }
        int atOnce = Math.max(1, Math.min(threads, open.size()));
        AtomicInteger watched = new AtomicInteger(NONE);
        ExecutorService workers = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int run : open) {
                TrainingListener listener = watching(run, watched, overall.listener(run));
                Trainer trainer = new Trainer(Math.max(1, threads / atOnce), listener, overall.forRuns(), control);
                futures.add(workers.submit(() -> {
                    try {
                        train(outcomes.get(run), trainer);
                    } finally {
                        watched.compareAndSet(run, NONE);
                        overall.ended(run);
                    }
                }));
            }
            await(futures, result);
        } catch (InterruptedException e) {
            overall.stop();
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted; the study can be resumed.");
        } finally {
            workers.shutdown();
        }
    }

    private TrainingListener watching(int run, AtomicInteger watched, TrainingListener counting) {
        return (step, trained) -> {
            counting.stepped(step, trained);
            if (watched.compareAndSet(NONE, run) || watched.get() == run) {
                watcher.stepped(step, trained);
            }
        };
    }

    private static void train(Outcome outcome, Trainer trainer) {
        trainer.progress().checkCancelled();
        try {
            if (outcome.begun()) {
                trainer.resume(outcome.folder());
            } else {
                trainer.start(outcome.point().document(), outcome.folder());
            }
        } catch (Problem e) {
            // A run that says itself why it failed is a result like any other.
            if (outcome.failure().isEmpty()) {
                throw e;
            }
        }
    }

    /** Waits for all, then tells of the first that could not be trained. */
    private static void await(List<Future<?>> futures, StudyResult result) throws InterruptedException {
        Throwable first = null;
        boolean cancelled = false;
        for (Future<?> future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                cancelled |= e.getCause() instanceof CancellationException;
                first = first == null ? e.getCause() : first;
            }
        }
        if (cancelled) {
            throw new CancellationException("Stopped after " + result.done() + " of "
                    + result.outcomes().size() + " runs; the study can be resumed.");
        }
        if (first instanceof Problem problem) {
            throw problem;
        }
        if (first != null) {
            throw new IllegalStateException(first);
        }
    }
}

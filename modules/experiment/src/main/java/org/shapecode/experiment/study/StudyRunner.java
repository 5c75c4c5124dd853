package org.shapecode.experiment.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Control;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Memory;
import org.shapecode.experiment.api.SourceLook;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;

/**
 * Trains all runs of a study, several in parallel. Blocks the calling thread until all are done. Each run has the same bits
 * as if it were trained alone. A run that diverges records that in its folder and does not stop the others.
 *
 * @param threads how many threads may train, at least 1; at most as many runs are trained in parallel
 * @param progress receives each step of every run, on any thread but never concurrently; checked for cancellation
 * @param control pauses all runs
 * @param watcher watches one run at a time; when that ends, another one that is still training. What is
 *     {@linkplain TrainingListener#noted noted} or {@linkplain TrainingListener#warned warned} of comes from all of them, on
 *     their threads; warnings begin with the name of the run
 */
public record StudyRunner(int threads, Progress progress, Control control, TrainingListener watcher) {
    private static final int NOBODY = -1;

    /** A runner without a watcher that is never paused. */
    public StudyRunner(int threads, Progress progress) {
        this(threads, progress, new Control(), TrainingListener.NONE);
    }

    /**
     * Creates the folder of a study for {@link #run} to train later.
     *
     * @throws Problem if the study is invalid, or the folder is not empty
     */
    public void plan(Document document, Path folder) {
        StudyFolder place = new StudyFolder(folder);
        requireMemory(place.planned(document));
        try {
            place.prepare(document, false);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Trains a study, or the rest of it: finished runs are kept, others are resumed from their checkpoints.
     *
     * @param document an experiment with a study
     * @param folder of the study
     * @param resume whether the folder may already contain the study, even with fewer seeds, values or steps
     * @return all runs, including those that failed
     * @throws Problem if the study is invalid, the folder contains something else, or a run cannot be trained
     * @throws CancellationException if cancelled; the study can be resumed
     */
    public StudyResult run(Document document, Path folder, boolean resume) {
        StudyFolder place = new StudyFolder(folder);
        StudyResult result = place.planned(document);
        requireMemory(result);
        try {
            place.requireSame(result.runs().stream().map(StudyRun::planned).toList());
            place.prepare(document, resume);
            try {
                train(result);
            } finally {
                result.anew().writeTables();
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        return result.anew();
    }

    /** Parallel runs take their memory at the same time. */
    private void requireMemory(StudyResult result) {
        List<StudyRun> open = result.runs().stream().filter(run -> !run.done()).toList();
        int atOnce = atOnce(open.size());
        Set<Variant> checked = new HashSet<>();
        for (StudyRun run : open) {
            if (checked.add(run.planned().variant())) {
                Memory.of(run.planned().document().experiment(), Math.max(1, threads / atOnce))
                        .require(atOnce);
            }
        }
    }

    private int atOnce(int open) {
        return Math.max(1, Math.min(threads, open));
    }

    private static Problem unwritable(Path folder, IOException e) {
        return new Problem("Cannot write to " + folder + ": " + Reason.of(e) + ".", e);
    }

    private void train(StudyResult result) {
        List<StudyRun> runs = result.runs();
        StudyProgress overall = new StudyProgress(progress, runs);
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            if (!runs.get(i).complete()) {
                open.add(i);
            }
        }
        int atOnce = atOnce(open.size());
        AtomicInteger watched = new AtomicInteger(NOBODY);
        ExecutorService workers = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int run : open) {
                TrainingListener listener =
                        watching(run, runs.get(run).planned().folderName(), watched, overall.listener(run));
                Trainer trainer = new Trainer(Math.max(1, threads / atOnce), listener, overall.forRuns(), control);
                futures.add(workers.submit(() -> {
                    try {
                        train(runs.get(run), trainer);
                    } finally {
                        watched.compareAndSet(run, NOBODY);
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

    private TrainingListener watching(int run, String name, AtomicInteger watched, TrainingListener counting) {
        return new TrainingListener() {
            @Override
            public void stepped(int step, Trained trained) {
                counting.stepped(step, trained);
                if (isWatched()) {
                    watcher.stepped(step, trained);
                }
            }

            @Override
            public void noted(String sentence) {
                watcher.noted(sentence);
            }

            @Override
            public void warned(String sentence) {
                watcher.warned(name + ": " + sentence);
            }

            @Override
            public void entered(Phase phase) {
                if (isWatched()) {
                    watcher.entered(phase);
                }
            }

            @Override
            public void changed(Experiment experiment) {
                if (isWatched()) {
                    watcher.changed(experiment);
                }
            }

            @Override
            public void finished(Trained trained, Results results) {
                if (isWatched()) {
                    watcher.finished(trained, results);
                }
            }

            private boolean isWatched() {
                return watched.compareAndSet(NOBODY, run) || watched.get() == run;
            }
        };
    }

    private static void train(StudyRun run, Trainer trainer) {
        trainer.progress().checkCancelled();
        try {
            if (run.exists()) {
                trainer.resume(run.planned().document(), run.folder());
            } else {
                trainer.start(run.planned().document(), run.folder());
            }
        } catch (Problem e) {
            // A run with a recorded failure counts as a result; anything else is an error.
            if (run.with(new SourceLook()).failure().isEmpty()) {
                throw e;
            }
        }
    }

    /** Waits for all runs, then throws the first error. */
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
            throw new CancellationException("Stopped after " + result.anew().done() + " of "
                    + result.runs().size() + " runs; the study can be resumed.");
        }
        if (first instanceof Problem problem) {
            throw problem;
        }
        if (first != null) {
            throw new IllegalStateException(first);
        }
    }
}

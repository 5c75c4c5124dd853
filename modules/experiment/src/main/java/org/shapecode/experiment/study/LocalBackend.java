package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.api.Memory;
import org.shapecode.experiment.api.Trainer;

/** Trains in this process, several runs at once: at most as many as threads may train. */
@PluginInfo(
        id = "local",
        name = "This computer",
        description = "Trains in this program, several runs at once.",
        position = 100)
public record LocalBackend() implements Backend {
    /** Parallel runs take their memory at the same time. */
    @Override
    public void check(StudyTraining training) {
        int atOnce = atOnce(training);
        Set<Variant> checked = new HashSet<>();
        for (StudyRun run : training.open()) {
            if (!run.done() && checked.add(run.planned().variant())) {
                Memory.of(run.planned().document().experiment(), Math.max(1, training.threads() / atOnce))
                        .require(atOnce);
            }
        }
    }

    private static int atOnce(StudyTraining training) {
        return Math.max(1, Math.min(training.threads(), training.open().size()));
    }

    @Override
    public void train(StudyTraining training) {
        int atOnce = atOnce(training);
        ExecutorService workers = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (StudyRun run : training.open()) {
                Trainer trainer = training.trainer(run, Math.max(1, training.threads() / atOnce));
                futures.add(workers.submit(() -> {
                    try {
                        train(run, trainer);
                    } finally {
                        training.ended(run);
                    }
                }));
            }
            await(futures, training);
        } catch (InterruptedException e) {
            training.stop();
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted; the study can be resumed.");
        } finally {
            workers.shutdown();
        }
    }

    private static void train(StudyRun run, Trainer trainer) {
        trainer.progress().checkCancelled();
        try {
            trainer.resume(run.planned().document(), run.folder());
        } catch (Problem e) {
            // A run that has recorded this very failure counts as a result, and so does one whose files were changed;
            // anything else is an error, whatever an earlier call may have recorded.
            StudyRun after = run.anew();
            if (!after.isAltered() && !after.failure().equals(e.getMessage())) {
                throw e;
            }
        }
    }

    /** Waits for all runs, then throws the first error. */
    private static void await(List<Future<?>> futures, StudyTraining training) throws InterruptedException {
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
            throw training.cancellation();
        }
        if (first instanceof Problem problem) {
            throw problem;
        }
        if (first != null) {
            throw new IllegalStateException(first);
        }
    }
}

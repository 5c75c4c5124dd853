package org.shapecode.editor;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Progress;

/**
 * Computes a result in the background for the latest request; a newer request cancels the one being computed. Thread-safe.
 */
final class LatestTask<Q, R> {
    private static final Logger LOGGER = Logger.getLogger(LatestTask.class.getName());

    private final RequestProcessor.Task task;
    private final AtomicReference<Q> latest = new AtomicReference<>();

    /** Computes a result. */
    interface Work<Q, R> {
        /** Stops with a {@link CancellationException} when the progress is cancelled. */
        R compute(Q request, Progress progress);
    }

    /**
     * A task without a request.
     *
     * @param results receives each result on the thread of the work
     */
    LatestTask(Work<Q, R> work, Consumer<R> results) {
        task = new RequestProcessor("Shapecode preview").create(() -> {
            Q request = latest.get();
            try {
                results.accept(work.compute(request, new Until(() -> latest.get() != request)));
            } catch (CancellationException e) {
                LOGGER.log(Level.FINE, "Superseded by a newer request", e);
            }
        });
    }

    /** Requests a result instead of all that were requested before. */
    void request(Q request) {
        latest.set(request);
        task.schedule(0);
    }

    private record Until(BooleanSupplier superseded) implements Progress {
        @Override
        public void report(long done, long total, String message) {
            // Too short for a progress bar.
        }

        @Override
        public boolean isCancelled() {
            return superseded.getAsBoolean();
        }
    }
}

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
 * Makes something for the newest of many questions on a thread of its own; what is asked while it works makes it leave
 * the question before. Safe on any thread.
 */
final class Latest<Q, A> {
    private static final Logger LOGGER = Logger.getLogger(Latest.class.getName());

    private final RequestProcessor.Task task;
    private final AtomicReference<Q> newest = new AtomicReference<>();

    /** Answers a question; given up when cancelled. */
    interface Maker<Q, A> {
        A make(Q question, Progress progress);
    }

    /**
     * Answers for an audience.
     *
     * @param audience told each answer on the thread of the work
     */
    Latest(Maker<Q, A> maker, Consumer<A> audience) {
        task = new RequestProcessor("Shapecode preview").create(() -> {
            Q question = newest.get();
            try {
                audience.accept(maker.make(question, new Until(() -> newest.get() != question)));
            } catch (CancellationException e) {
                LOGGER.log(Level.FINE, "A newer question waits, and with it this task again", e);
            }
        });
    }

    /** Asks for the answer to a question instead of all that were asked before. */
    void ask(Q question) {
        newest.set(question);
        task.schedule(0);
    }

    private record Until(BooleanSupplier over) implements Progress {
        @Override
        public void report(long done, long total, String message) {
            // Too short to be told.
        }

        @Override
        public boolean isCancelled() {
            return over.getAsBoolean();
        }
    }
}

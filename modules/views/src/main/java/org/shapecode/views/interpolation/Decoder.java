package org.shapecode.views.interpolation;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.shapecode.experiment.analysis.Trained;

/** Decodes codes one after the other on a thread of its own; of several that wait only the newest. Safe on any thread. */
final class Decoder {
    private record Wish(Trained trained, float[] code) {}

    private final AtomicReference<Wish> newest = new AtomicReference<>();
    private final Executor worker;
    private final Consumer<Decoded> receiver;

    /** Where the search was successful last; on the worker's thread. */
    private int guess;

    /**
     * Begins idle.
     *
     * @param worker runs one task at a time
     * @param receiver told on the worker's thread
     */
    Decoder(Executor worker, Consumer<Decoded> receiver) {
        this.worker = worker;
        this.receiver = receiver;
    }

    /** Asks for a code; what was asked for before and not begun is forgotten. */
    void ask(Trained trained, float[] code) {
        if (newest.getAndSet(new Wish(trained, code.clone())) == null) {
            worker.execute(this::decode);
        }
    }

    private void decode() {
        Wish wish = newest.getAndSet(null);
        if (wish != null) {
            Decoded decoded = Decoded.of(wish.trained(), wish.code(), guess);
            guess = decoded.nearest();
            receiver.accept(decoded);
        }
    }
}

package org.shapecode.views.interpolation;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.shapecode.experiment.analysis.Trained;

/** Decodes codes one at a time on another thread. A new request replaces one that has not started. Thread-safe. */
final class LatestDecoder {
    private record Request(Trained trained, float[] code) {}

    private final AtomicReference<Request> newest = new AtomicReference<>();
    private final Executor worker;
    private final Consumer<DecodedImage> receiver;

    /** The last nearest image, with which the next search starts; confined to the worker thread. */
    private int guess;

    /**
     * Creates an idle decoder.
     *
     * @param worker runs one task at a time
     * @param receiver called on the worker thread
     */
    LatestDecoder(Executor worker, Consumer<DecodedImage> receiver) {
        this.worker = worker;
        this.receiver = receiver;
    }

    /** Requests the decoding of a code. */
    void request(Trained trained, float[] code) {
        if (newest.getAndSet(new Request(trained, code.clone())) == null) {
            worker.execute(this::decode);
        }
    }

    private void decode() {
        Request request = newest.getAndSet(null);
        if (request != null) {
            DecodedImage decoded = DecodedImage.of(request.trained(), request.code(), guess);
            guess = decoded.nearest();
            receiver.accept(decoded);
        }
    }
}

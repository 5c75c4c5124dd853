package org.shapecode.experiment.api;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;

/**
 * A look at what runs were trained on: at each file or folder once, however many runs were trained on it. Who wants to know
 * what has changed since then looks again, with another one. Thread-safe.
 */
public final class SourceLook {
    private static final long RECENT = TimeUnit.SECONDS.toNanos(2);
    private static final AtomicReference<Shared> SHARED = new AtomicReference<>();

    private final Function<Path, String> reader;
    private final Map<Path, String> sums = new ConcurrentHashMap<>();

    private record Shared(SourceLook look, long since) {}

    /** A look as of now. */
    public SourceLook() {
        this(Progress.NONE);
    }

    /**
     * A look as of now.
     *
     * @param progress of reading what is not known yet
     */
    SourceLook(Progress progress) {
        this(path -> Source.sum(path, progress));
    }

    /** Reads the sum of a file or folder in another way. */
    SourceLook(Function<Path, String> reader) {
        this.reader = reader;
    }

    /** One that is at most two seconds old, for lists that show many runs, each on its own. */
    public static SourceLook recent() {
        long now = System.nanoTime();
        return SHARED.updateAndGet(
                        last -> last != null && now - last.since() < RECENT ? last : new Shared(new SourceLook(), now))
                .look();
    }

    /**
     * Whether files that a run read when it started are others now.
     *
     * @throws Problem if one cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Optional<AlteredRun> changed(Path run) {
        return Source.fault(run, Provenance.sources(run), this);
    }

    String sum(Path path) {
        return sums.computeIfAbsent(path, reader);
    }
}

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
 * The current content of the files that runs were trained on. Each file or folder is read once, however many runs were
 * trained on it; to notice later changes, use a new look. Thread-safe.
 */
public final class SourceLook {
    private static final long RECENT = TimeUnit.SECONDS.toNanos(2);
    private static final AtomicReference<Shared> SHARED = new AtomicReference<>();

    private final Function<Path, String> reader;
    private final Map<Path, String> sums = new ConcurrentHashMap<>();

    private record Shared(SourceLook look, long since) {}

    /** A new look. */
    public SourceLook() {
        this(Progress.NONE);
    }

    /**
     * A new look.
     *
     * @param progress of reading files whose sums are not known yet
     */
    SourceLook(Progress progress) {
        this(path -> Source.sum(path, progress));
    }

    /** A look with another way to read the sum of a file or folder. */
    SourceLook(Function<Path, String> reader) {
        this.reader = reader;
    }

    /** A shared look, at most two seconds old, for lists that ask about each of many runs. */
    public static SourceLook recent() {
        long now = System.nanoTime();
        return SHARED.updateAndGet(
                        last -> last != null && now - last.since() < RECENT ? last : new Shared(new SourceLook(), now))
                .look();
    }

    /**
     * Whether files that a run read when it started have changed since.
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

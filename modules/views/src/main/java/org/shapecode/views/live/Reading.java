package org.shapecode.views.live;

import java.nio.file.Path;
import org.netbeans.api.progress.ProgressHandle;
import org.shapecode.core.Progress;

/** Tells in the status line how far the reading of a run is, if it takes long, and lets it be cancelled there. */
final class Reading implements Progress, AutoCloseable {
    /** What is quicker is not worth telling. */
    private static final int DELAY_MILLIS = 300;

    private final Path folder;
    private ProgressHandle handle;
    private long total;
    private long last;
    private volatile boolean cancelled;
    private volatile boolean abandoned;

    Reading(Path folder) {
        this.folder = folder;
    }

    /** Begins to tell; what needs no reading has nothing to tell. */
    void begin() {
        handle = ProgressHandle.createHandle("Reading " + folder.getFileName(), () -> {
            cancelled = true;
            return true;
        });
        handle.setInitialDelay(DELAY_MILLIS);
        handle.start();
    }

    /** Nobody wants it any more, nor to hear of it. */
    void abandon() {
        abandoned = true;
    }

    boolean isAbandoned() {
        return abandoned;
    }

    @Override
    public boolean isCancelled() {
        return cancelled || abandoned;
    }

    @Override
    public void report(long done, long outOf, String message) {
        // The status line refuses to go back: another task begins.
        if (outOf != total || done < last) {
            handle.switchToDeterminate((int) outOf);
        }
        total = outOf;
        last = done;
        handle.progress(message, (int) done);
    }

    @Override
    public void close() {
        if (handle != null) {
            handle.finish();
        }
    }
}

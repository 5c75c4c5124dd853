package org.shapecode.views.live;

import java.nio.file.Path;
import org.netbeans.api.progress.ProgressHandle;
import org.shapecode.core.Progress;
import org.shapecode.toolkit.RunNames;

/**
 * Shows the loading of a run in the status line, if it takes longer than a moment, with a button to cancel it. Reports must
 * come from one thread; everything else is thread-safe.
 */
public final class LoadProgress implements Progress, AutoCloseable {
    private static final int DELAY_MILLIS = 300;

    private final Path folder;
    private ProgressHandle handle;
    private long total;
    private long last;
    private volatile boolean cancelled;
    private volatile boolean abandoned;

    /** A display that has not begun. */
    public LoadProgress(Path folder) {
        this.folder = folder;
    }

    /** Starts the display. Call it before the first report, and not at all if nothing needs to be loaded. */
    public void start() {
        handle = ProgressHandle.createHandle("Loading " + RunNames.of(folder), () -> {
            cancelled = true;
            return true;
        });
        handle.setInitialDelay(DELAY_MILLIS);
        handle.start();
    }

    /** Cancels the loading because the result is no longer needed; sends no notification. */
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
        // Another activity begins. A handle refuses to go backwards unless it is restarted.
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

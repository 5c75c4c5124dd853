package org.shapecode.views.live;

import java.nio.file.Path;
import org.shapecode.core.Progress;
import org.shapecode.toolkit.RunNames;
import org.shapecode.toolkit.StatusBarProgress;

/**
 * Shows the loading of a run in the status bar once it has started, unless it is abandoned. Reports must come from one thread;
 * everything else is thread-safe.
 */
final class LoadProgress implements Progress, AutoCloseable {
    private final Path folder;
    private volatile StatusBarProgress shown;
    private volatile boolean abandoned;

    /** A display that has not begun. */
    LoadProgress(Path folder) {
        this.folder = folder;
    }

    /** Starts the display, once. Call it before the first report, and not at all if nothing needs to be loaded. */
    void start() {
        if (shown == null) {
            shown = new StatusBarProgress("Loading " + RunNames.of(folder));
        }
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
        return abandoned || shown != null && shown.isCancelled();
    }

    @Override
    public void report(long done, long total, String message) {
        shown.report(done, total, message);
    }

    @Override
    public void close() {
        if (shown != null) {
            shown.close();
        }
    }
}

package org.shapecode.toolkit;

import java.util.concurrent.atomic.AtomicBoolean;
import org.netbeans.api.progress.ProgressHandle;
import org.shapecode.core.Progress;

/**
 * Shows the progress of a task in the status bar, if it takes longer than a moment, with a button to cancel it. Reports must
 * come from one thread.
 */
public final class StatusBarProgress implements Progress, AutoCloseable {
    private static final int DELAY_MILLIS = 300;

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final ProgressHandle handle;
    private long last = Long.MAX_VALUE;
    private long total;

    /**
     * Starts the display.
     *
     * @param name of the task, such as {@code "Copying Disks"}
     */
    public StatusBarProgress(String name) {
        handle = ProgressHandle.createHandle(name, () -> {
            cancelled.set(true);
            return true;
        });
        handle.setInitialDelay(DELAY_MILLIS);
        handle.start();
    }

    @Override
    public void report(long done, long of, String message) {
        if (done < last || of != total) {
            // Another activity begins. A handle rejects decreasing progress unless it is restarted.
            handle.switchToDeterminate((int) of);
            total = of;
        }
        last = done;
        handle.progress(message, (int) Math.min(done, of));
    }

    @Override
    public boolean isCancelled() {
        return cancelled.get();
    }

    @Override
    public void close() {
        handle.finish();
    }
}

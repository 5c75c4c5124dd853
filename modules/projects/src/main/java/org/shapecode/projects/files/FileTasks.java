package org.shapecode.projects.files;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.netbeans.api.progress.ProgressHandle;
import org.openide.filesystems.FileUtil;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Progress;
import org.shapecode.toolkit.ErrorDialog;

/**
 * Runs file operations one after another in the background, with progress and cancelling in the status bar. Thread-safe.
 */
public final class FileTasks {
    private static final RequestProcessor WORKER = new RequestProcessor("Shapecode files", 1);
    private static final int PROGRESS_DELAY_MILLIS = 300;

    private FileTasks() {}

    /**
     * Runs a task. Returns immediately; an error is reported in a dialog.
     *
     * @param name shown with the progress, such as {@code "Copying Disks"}
     * @param work returns the files that were created, changed or deleted
     * @param then called with these files on the event dispatch thread after success
     */
    public static void run(String name, Function<Progress, List<Path>> work, Consumer<List<Path>> then) {
        WORKER.post(() -> {
            StatusBarProgress progress = new StatusBarProgress(name);
            try {
                List<Path> paths = work.apply(progress);
                paths.forEach(FileTasks::refresh);
                EventQueue.invokeLater(() -> then.accept(paths));
            } catch (RuntimeException e) {
                ErrorDialog.show(e);
            } finally {
                progress.handle.finish();
            }
        });
    }

    /** Tells the platform of a change that it would detect with a delay. */
    private static void refresh(Path path) {
        FileUtil.refreshFor(path.getParent().toFile());
    }

    private static final class StatusBarProgress implements Progress {
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private final ProgressHandle handle;
        private long last = Long.MAX_VALUE;
        private long total;

        StatusBarProgress(String name) {
            handle = ProgressHandle.createHandle(name, () -> {
                cancelled.set(true);
                return true;
            });
            handle.setInitialDelay(PROGRESS_DELAY_MILLIS);
            handle.start();
        }

        @Override
        public void report(long done, long of, String message) {
            if (done < last || of != total) {
                // The next folder starts. A handle rejects decreasing progress unless it is restarted.
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
    }
}

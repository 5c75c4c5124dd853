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
import org.shapecode.toolkit.Errors;

/**
 * Work with files, one after another in the background, with a line in the status bar that can cancel it. Safe on any
 * thread; returns at once, and tells the person what goes wrong.
 */
public final class FileTasks {
    private static final RequestProcessor WORKER = new RequestProcessor("Shapecode files", 1);
    private static final int PATIENCE_MILLIS = 300;

    private FileTasks() {}

    /**
     * Does some work.
     *
     * @param what is done, for a person
     * @param work gives the files that are new, changed, or no more
     * @param then called with them on the event dispatch thread, if all went well
     */
    public static void run(String what, Function<Progress, List<Path>> work, Consumer<List<Path>> then) {
        WORKER.post(() -> {
            Line line = new Line(what);
            try {
                List<Path> paths = work.apply(line);
                paths.forEach(FileTasks::refresh);
                EventQueue.invokeLater(() -> then.accept(paths));
            } catch (RuntimeException e) {
                Errors.tell(e);
            } finally {
                line.handle.finish();
            }
        });
    }

    /** Lets the platform see at once what it would find out later. */
    private static void refresh(Path path) {
        FileUtil.refreshFor(path.getParent().toFile());
    }

    private static final class Line implements Progress {
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private final ProgressHandle handle;
        private long last = Long.MAX_VALUE;
        private long total;

        Line(String what) {
            handle = ProgressHandle.createHandle(what, () -> {
                cancelled.set(true);
                return true;
            });
            handle.setInitialDelay(PATIENCE_MILLIS);
            handle.start();
        }

        @Override
        public void report(long done, long of, String message) {
            if (done < last || of != total) {
                // The next folder begins; the platform lets no progress go back without being told.
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

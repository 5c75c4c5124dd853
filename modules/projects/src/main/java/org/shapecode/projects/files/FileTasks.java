package org.shapecode.projects.files;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openide.filesystems.FileUtil;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Progress;
import org.shapecode.toolkit.ErrorDialog;
import org.shapecode.toolkit.StatusBarProgress;

/**
 * Runs file operations one after another in the background, with progress and cancelling in the status bar. Thread-safe.
 */
public final class FileTasks {
    private static final RequestProcessor WORKER = new RequestProcessor("Shapecode files", 1);

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
            try (StatusBarProgress progress = new StatusBarProgress(name)) {
                List<Path> paths = work.apply(progress);
                paths.forEach(FileTasks::refresh);
                EventQueue.invokeLater(() -> then.accept(paths));
            } catch (RuntimeException e) {
                ErrorDialog.show(e);
            }
        });
    }

    /** Tells the platform of a change that it would detect with a delay. */
    private static void refresh(Path path) {
        FileUtil.refreshFor(path.getParent().toFile());
    }
}

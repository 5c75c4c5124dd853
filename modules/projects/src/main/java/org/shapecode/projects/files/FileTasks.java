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
        run(name, work, Function.identity(), then);
    }

    /**
     * Runs a task that tells more than which files it created, changed or deleted. Returns immediately; an error is reported
     * in a dialog.
     *
     * @param name shown with the progress, such as {@code "Copying Disks"}
     * @param files those that were created, changed or deleted, of a result of the work
     * @param then called with the result on the event dispatch thread after success
     */
    public static <T> void run(
            String name, Function<Progress, T> work, Function<T, List<Path>> files, Consumer<T> then) {
        WORKER.post(() -> {
            try (StatusBarProgress progress = new StatusBarProgress(name)) {
                T result = work.apply(progress);
                files.apply(result).forEach(FileTasks::refresh);
                EventQueue.invokeLater(() -> then.accept(result));
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

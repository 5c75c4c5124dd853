package org.shapecode.toolkit;

import java.awt.EventQueue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Progress;

/**
 * Runs tasks in the background: short ones, such as reading a file, and long ones with progress, on two threads each. A task
 * that throws is reported by {@link ErrorDialog}. Thread-safe.
 */
public final class Background {
    private static final RequestProcessor WORKERS = new RequestProcessor("Shapecode background", 2);

    private static final RequestProcessor LONG = new RequestProcessor("Shapecode long tasks", 2);

    private Background() {}

    /** Runs a task on a background thread. Returns immediately. */
    public static void run(Runnable task) {
        WORKERS.post(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                ErrorDialog.show(e);
            }
        });
    }

    /**
     * Runs a task that may take long, with its progress in the status bar, where it can be cancelled. Returns immediately.
     *
     * @param name shown with the progress, such as {@code "Exporting Disks"}
     * @param task computes a value on a background thread
     * @param receiver called on the event dispatch thread, unless the task throws
     */
    public static <T> void run(String name, Function<Progress, T> task, Consumer<T> receiver) {
        LONG.post(() -> {
            try (StatusBarProgress progress = new StatusBarProgress(name)) {
                T result = task.apply(progress);
                EventQueue.invokeLater(() -> receiver.accept(result));
            } catch (RuntimeException e) {
                ErrorDialog.show(e);
            }
        });
    }

    /**
     * Computes a value on a background thread and hands it to the event dispatch thread. Returns immediately.
     *
     * @param task computes the value on a background thread
     * @param receiver called on the event dispatch thread, unless the task throws
     */
    public static <T> void run(Callable<T> task, Consumer<T> receiver) {
        WORKERS.post(() -> {
            try {
                T result = task.call();
                EventQueue.invokeLater(() -> receiver.accept(result));
            } catch (Exception e) {
                ErrorDialog.show(e);
            }
        });
    }
}

package org.shapecode.toolkit;

import java.awt.EventQueue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.openide.util.RequestProcessor;

/**
 * Runs short tasks, such as reading a file, on two background threads. A task that throws is reported by
 * {@link ErrorDialog}. Thread-safe.
 */
public final class Background {
    private static final RequestProcessor WORKERS = new RequestProcessor("Shapecode background", 2);

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

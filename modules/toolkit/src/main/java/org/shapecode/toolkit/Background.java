package org.shapecode.toolkit;

import java.awt.EventQueue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.openide.util.RequestProcessor;

/** Short work away from the event dispatch thread, such as reading a file. Safe on any thread. */
public final class Background {
    private static final RequestProcessor WORKERS = new RequestProcessor("Shapecode background", 2);

    private Background() {}

    /** Does some work; what goes wrong is told to the person. */
    public static void run(Runnable work) {
        WORKERS.post(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                Errors.tell(e);
            }
        });
    }

    /**
     * Makes something, then shows it.
     *
     * @param work called on a background thread
     * @param show called with its result on the event dispatch thread, unless the work went wrong
     */
    public static <T> void run(Callable<T> work, Consumer<T> show) {
        WORKERS.post(() -> {
            try {
                T result = work.call();
                EventQueue.invokeLater(() -> show.accept(result));
            } catch (Exception e) {
                Errors.tell(e);
            }
        });
    }
}

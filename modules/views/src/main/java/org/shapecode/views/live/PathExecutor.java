package org.shapecode.views.live;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs the tasks of a folder one after another, those of different folders in parallel. A folder that has its turn keeps it while
 * it has tasks, since they need the same model. Thread-safe.
 */
final class PathExecutor {
    private static final Logger LOGGER = Logger.getLogger(PathExecutor.class.getName());

    private final Executor workers;

    /** The tasks that wait for the current task of their folder. */
    private final Map<Path, Queue<Runnable>> waiting = new HashMap<>();

    PathExecutor(Executor workers) {
        this.workers = workers;
    }

    void execute(Path folder, Runnable task) {
        synchronized (waiting) {
            Queue<Runnable> others = waiting.get(folder);
            if (others != null) {
                others.add(task);
                return;
            }
            waiting.put(folder, new ArrayDeque<>());
        }
        workers.execute(() -> {
            for (Runnable next = task; next != null; next = next(folder)) {
                run(next);
            }
        });
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "A task failed", e);
        }
    }

    /** The next task; null, and the folder is free, if there is none. */
    private Runnable next(Path folder) {
        synchronized (waiting) {
            Runnable next = waiting.get(folder).poll();
            if (next == null) {
                waiting.remove(folder);
            }
            return next;
        }
    }
}

package org.shapecode.views.live;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs the tasks of a folder one after another, those of different folders in parallel. Thread-safe. */
final class PathExecutor {
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
        start(folder, task);
    }

    private void start(Path folder, Runnable task) {
        workers.execute(() -> {
            try {
                task.run();
            } finally {
                Runnable next = next(folder);
                if (next != null) {
                    start(folder, next);
                }
            }
        });
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

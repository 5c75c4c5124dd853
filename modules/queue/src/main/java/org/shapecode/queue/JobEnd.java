package org.shapecode.queue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The end of a job, for those who wait for it. Thread-safe. */
final class JobEnd {
    private final List<Runnable> tasks = new CopyOnWriteArrayList<>();
    private final CountDownLatch reached = new CountDownLatch(1);

    /** Adds a task for the end; it never runs if the end has been reached. */
    void add(Runnable task) {
        tasks.add(task);
    }

    /** Waits for the end; false if it is not reached in time. */
    boolean await(long seconds) throws InterruptedException {
        return reached.await(seconds, TimeUnit.SECONDS);
    }

    /** Runs the tasks. Nobody waits any longer then, even if one of them fails. */
    void reach() {
        try {
            tasks.forEach(Runnable::run);
        } finally {
            reached.countDown();
        }
    }
}

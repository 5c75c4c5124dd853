package org.shapecode.queue;

import java.util.concurrent.Callable;
import org.openide.modules.OnStop;

/**
 * Stops the queue when the program exits. Running jobs save a checkpoint, so the user is not asked. The layer orders
 * this before the platform's dialog of running tasks, which cancels each task: a cancelled job would leave the queue,
 * and the next one would start.
 */
@OnStop
public final class StopQueueOnExit implements Callable<Boolean> {
    /** Always lets the program exit. */
    @Override
    public Boolean call() {
        try {
            TrainingQueue.getDefault().stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}

package org.shapecode.queue;

import java.util.concurrent.Callable;
import org.openide.modules.OnStop;

/**
 * Stops the queue when the program exits. Running jobs save a checkpoint, so the user is not asked. The layer puts this
 * before the platform's own dialog of running tasks: that one cancels each task, so that a cancelled job would leave the
 * queue and the next one would start.
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

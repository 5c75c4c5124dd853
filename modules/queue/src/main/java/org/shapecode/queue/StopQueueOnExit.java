package org.shapecode.queue;

import org.openide.modules.OnStop;

/** Stops the queue when the program exits. Running jobs save a checkpoint, so the user is not asked. */
@OnStop
public final class StopQueueOnExit implements Runnable {
    @Override
    public void run() {
        try {
            TrainingQueue.getDefault().stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

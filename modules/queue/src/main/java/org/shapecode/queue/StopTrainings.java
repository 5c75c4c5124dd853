package org.shapecode.queue;

import org.openide.modules.OnStop;

/** Quitting cancels what is still training, which saves a checkpoint; nothing is asked, nothing is lost. */
@OnStop
public final class StopTrainings implements Runnable {
    @Override
    public void run() {
        try {
            Trainings.getDefault().stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

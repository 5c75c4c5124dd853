package org.shapecode.queue.window;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.util.List;
import org.openide.awt.Notification;
import org.openide.awt.NotificationDisplayer;
import org.openide.util.ImageUtilities;
import org.openide.windows.OnShowing;
import org.shapecode.core.Counted;
import org.shapecode.core.Html;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingJob.State;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.ErrorDialog;
import org.shapecode.toolkit.Settings;

/**
 * Connects the queue to the main window when that opens: restores the jobs of the previous session and notifies the user,
 * reports failures, shows jobs in the status line, and opens the Queue window whenever jobs begin to wait.
 */
@OnShowing
public final class QueueStartup implements Runnable {
    private boolean waitedBefore;

    @Override
    public void run() {
        // The command line has neither windows nor a queue.
        if (GraphicsEnvironment.isHeadless()) {
            return;
        }
        TrainingQueue queue = TrainingQueue.getDefault();
        queue.setErrorHandler(ErrorDialog::show);
        queue.addListener(() -> EventQueue.invokeLater(() -> openIfJobsWait(queue.active())));
        new StatusBar(queue).install();
        queue.restore(jobs -> notifyRestored(queue, jobs));
    }

    private void openIfJobsWait(List<TrainingJob> jobs) {
        long training = jobs.stream()
                .filter(job -> job.state().isTraining() && !job.isElsewhere())
                .count();
        boolean waits =
                training >= Settings.runsAtOnce() && jobs.stream().anyMatch(job -> job.state() == State.WAITING);
        if (waits && !waitedBefore) {
            QueueWindow.openInBackground();
        }
        waitedBefore = waits;
    }

    /** The notification stays until none of the jobs is held. */
    private static void notifyRestored(TrainingQueue queue, List<TrainingJob> jobs) {
        Notification notification = NotificationDisplayer.getDefault()
                .notify(
                        Counted.of(jobs.size(), "stopped run"),
                        ImageUtilities.loadIcon("org/shapecode/toolkit/resumable.svg"),
                        details(jobs.stream().map(TrainingJob::name).toList()),
                        event -> QueueWindow.openInFront());
        queue.addListener(() -> {
            if (jobs.stream().noneMatch(job -> job.state() == State.HELD)) {
                notification.clear();
            }
        });
    }

    /** What the notification says of jobs with these names; the platform throws if it contains a control character. */
    static String details(List<String> names) {
        return Html.visible(String.join(", ", names)) + ": open the queue to resume";
    }
}

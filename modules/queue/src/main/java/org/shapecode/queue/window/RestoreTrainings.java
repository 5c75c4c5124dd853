package org.shapecode.queue.window;

import java.awt.EventQueue;
import java.util.List;
import org.openide.awt.NotificationDisplayer;
import org.openide.util.ImageUtilities;
import org.openide.windows.OnShowing;
import org.shapecode.queue.Training;
import org.shapecode.queue.Trainings;
import org.shapecode.toolkit.Errors;
import org.shapecode.toolkit.Settings;

/**
 * Takes up the queue of the last time when the main window shows, and says so without asking. From then on the queue is
 * opened whenever something begins to wait.
 */
@OnShowing
public final class RestoreTrainings implements Runnable {
    private boolean waited;

    @Override
    public void run() {
        Trainings trainings = Trainings.getDefault();
        trainings.reportTo(Errors::tell);
        trainings.addListener(() -> EventQueue.invokeLater(this::look));
        trainings.restore(RestoreTrainings::tell);
    }

    private void look() {
        List<Training> active = Trainings.getDefault().active();
        long going = active.stream()
                .filter(each -> each.state() == Training.State.RUNNING)
                .count();
        boolean waits = going >= Settings.runsAtOnce()
                && active.stream().anyMatch(each -> each.state() == Training.State.WAITING && !each.isHeld());
        if (waits && !waited) {
            QueueWindow.offer();
        }
        waited = waits;
    }

    private static void tell(List<Training> found) {
        String names = String.join(", ", found.stream().map(Training::name).toList());
        NotificationDisplayer.getDefault()
                .notify(
                        found.size() == 1
                                ? "One training is not finished"
                                : found.size() + " trainings are not finished",
                        ImageUtilities.loadIcon("org/shapecode/toolkit/resumable.svg"),
                        names + ": nothing is lost; go on with them in the queue.",
                        event -> QueueWindow.bringUp());
    }
}

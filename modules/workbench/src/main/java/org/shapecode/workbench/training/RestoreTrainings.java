package org.shapecode.workbench.training;

import java.util.List;
import org.openide.awt.NotificationDisplayer;
import org.openide.util.ImageUtilities;
import org.openide.windows.OnShowing;

/** Takes up the queue of the last time when the main window shows, and says so without asking. */
@OnShowing
public final class RestoreTrainings implements Runnable {
    @Override
    public void run() {
        Trainings.getDefault().restore(RestoreTrainings::tell);
    }

    private static void tell(List<Training> found) {
        String names = String.join(", ", found.stream().map(Training::name).toList());
        NotificationDisplayer.getDefault()
                .notify(
                        found.size() == 1
                                ? "One training is not finished"
                                : found.size() + " trainings are not finished",
                        ImageUtilities.loadIcon("org/shapecode/workbench/runs/resumable.svg"),
                        names + ": nothing is lost; go on with them in the queue.",
                        event -> QueueWindow.bringUp());
    }
}

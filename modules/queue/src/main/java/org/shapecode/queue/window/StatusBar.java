package org.shapecode.queue.window;

import java.awt.EventQueue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.swing.Timer;
import org.netbeans.api.progress.ProgressHandle;
import org.openide.awt.NotificationDisplayer;
import org.openide.awt.StatusDisplayer;
import org.openide.util.ImageUtilities;
import org.shapecode.core.Html;
import org.shapecode.queue.JobStatus;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;

/**
 * Shows each started job as a progress bar in the status line of the main window, and how it ended as a message there.
 * Event dispatch thread.
 */
final class StatusBar {
    private static final int PERIOD_MILLIS = 200;
    private static final int UNITS = 1000;

    private final Map<TrainingJob, Bar> bars = new LinkedHashMap<>();
    private final Timer timer = new Timer(PERIOD_MILLIS, event -> bars.values().forEach(Bar::update));
    private final TrainingQueue queue;

    StatusBar(TrainingQueue queue) {
        this.queue = queue;
    }

    /** Starts to show the jobs of the queue. */
    void install() {
        queue.addListener(() -> EventQueue.invokeLater(this::update));
        update();
    }

    private void update() {
        for (TrainingJob job : queue.active()) {
            if (job.state().isTraining()) {
                bars.computeIfAbsent(job, Bar::new);
            }
        }
        Set<TrainingJob> over = new HashSet<>(bars.keySet());
        over.removeIf(job -> !job.state().isOver());
        for (TrainingJob job : over) {
            bars.remove(job).finish();
        }
        if (bars.isEmpty()) {
            timer.stop();
        } else {
            timer.start();
        }
    }

    private static final class Bar {
        private final TrainingJob job;
        private final ProgressHandle handle;
        private int shown = Integer.MAX_VALUE;

        Bar(TrainingJob job) {
            this.job = job;
            handle = ProgressHandle.createHandle(Html.plain(job.name()), () -> {
                job.cancel();
                return true;
            });
            handle.start();
            update();
        }

        void update() {
            JobStatus status = job.status();
            int units = (int) (UNITS * status.progress().fraction());
            if (units < shown) {
                // Another activity begins. A handle refuses to go backwards unless it is restarted.
                handle.switchToDeterminate(UNITS);
            }
            shown = units;
            handle.progress(JobStatusText.line(status), units);
        }

        void finish() {
            handle.finish();
            StatusDisplayer.getDefault()
                    .setStatusText(Html.plain(job.name()) + ": " + JobStatusText.brief(job.status()));
            if (!job.failure().isEmpty()) {
                // Its page may be closed, as after a restart.
                NotificationDisplayer.getDefault()
                        .notify(
                                Html.visible(job.name()) + ": interrupted on "
                                        + job.backend().displayName(),
                                ImageUtilities.loadIcon("org/shapecode/toolkit/resumable.svg"),
                                Html.visible(job.failure()),
                                null);
            }
        }
    }
}

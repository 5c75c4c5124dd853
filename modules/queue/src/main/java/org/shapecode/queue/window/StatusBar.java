package org.shapecode.queue.window;

import java.awt.EventQueue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** The jobs whose end is still to be told; some end before they have a bar. */
    private final Set<TrainingJob> untold = ConcurrentHashMap.newKeySet();

    private final TrainingQueue queue;

    StatusBar(TrainingQueue queue) {
        this.queue = queue;
    }

    /** Starts to show the jobs of the queue. */
    void install() {
        queue.addListener(() -> {
            untold.addAll(queue.active());
            EventQueue.invokeLater(this::update);
        });
        untold.addAll(queue.active());
        update();
    }

    private void update() {
        for (TrainingJob job : untold) {
            if (job.state().isTraining()) {
                bars.computeIfAbsent(job, Bar::new);
            } else if (job.state().isOver()) {
                untold.remove(job);
                Bar bar = bars.remove(job);
                if (bar != null) {
                    bar.finish();
                }
                if (bar != null || job.state() != TrainingJob.State.CANCELLED) {
                    tell(job);
                }
            }
        }
        if (bars.isEmpty()) {
            timer.stop();
        } else {
            timer.start();
        }
    }

    private static void tell(TrainingJob job) {
        StatusDisplayer.getDefault().setStatusText(Html.plain(job.name()) + ": " + said(job.status()));
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

    /** A stopped run leaves the queue: how far it came, and that it can be resumed. */
    private static String said(JobStatus status) {
        return status.state() == TrainingJob.State.CANCELLED ? JobStatusText.line(status) : JobStatusText.brief(status);
    }

    private static final class Bar {
        private final TrainingJob job;
        private final ProgressHandle handle;

        Bar(TrainingJob job) {
            this.job = job;
            handle = ProgressHandle.createHandle(Html.plain(job.name()), () -> {
                job.cancel();
                return true;
            });
            handle.start(UNITS);
            update();
        }

        void update() {
            JobStatus status = job.status();
            handle.progress(
                    JobStatusText.line(status), (int) (UNITS * status.progress().fraction()));
        }

        void finish() {
            handle.finish();
        }
    }
}

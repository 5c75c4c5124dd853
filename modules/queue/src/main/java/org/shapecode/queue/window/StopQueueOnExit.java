package org.shapecode.queue.window;

import java.awt.SecondaryLoop;
import java.awt.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.Timer;
import org.netbeans.api.progress.BaseProgressUtils;
import org.openide.modules.OnStop;
import org.shapecode.core.Counted;
import org.shapecode.core.Html;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;

/**
 * Stops the queue when the program exits. Running jobs save a checkpoint, and studies elsewhere keep running, as a dialog says,
 * so the user is not asked. The layer orders this before the platform's dialog of running tasks, which cancels each task: a
 * cancelled job would leave the queue, and the next one would start.
 *
 * <p>The platform calls it on the event dispatch thread. If a job takes long, such as one that is analysing its model, a
 * dialog tells what the program is waiting for; cancelling the dialog exits without waiting.
 */
@OnStop
public final class StopQueueOnExit implements Callable<Boolean> {
    private static final int WAIT_CURSOR_AFTER_MS = 50;
    private static final int DIALOG_AFTER_MS = 500;
    private static final int READ_AFTER_MS = 1500;

    /** For so long the platform counts a task that is over as running, and would ask about it. */
    private static final int SETTLED_AFTER_MS = 600;

    /** Always lets the program exit. */
    @Override
    public Boolean call() {
        List<TrainingJob> active = TrainingQueue.getDefault().active();
        if (active.isEmpty()) {
            // Also on the command line, where a dialog would start the window system.
            stop();
            return true;
        }
        if (active.stream().anyMatch(StopQueueOnExit::keepsRunning)) {
            show(whatHappens(active), StopQueueOnExit::leave, WAIT_CURSOR_AFTER_MS);
        } else {
            show(whatHappens(active), StopQueueOnExit::stop, DIALOG_AFTER_MS);
            letEndsOfTasksArrive();
        }
        return true;
    }

    /** Whether it is trained on without the program: not if it is being stopped there, or was never sent. */
    private static boolean keepsRunning(TrainingJob job) {
        return job.isElsewhere() && job.state() == TrainingJob.State.RUNNING;
    }

    private static void show(String sentence, Runnable work, int after) {
        BaseProgressUtils.runOffEventDispatchThread(
                work, sentence, new AtomicBoolean(), false, WAIT_CURSOR_AFTER_MS, after);
    }

    /** What becomes of the jobs, as sentences. */
    static String whatHappens(List<TrainingJob> jobs) {
        List<TrainingJob> running =
                jobs.stream().filter(StopQueueOnExit::keepsRunning).toList();
        List<TrainingJob> ending = jobs.stream()
                .filter(job -> job.isElsewhere() && job.state() == TrainingJob.State.STOPPING)
                .toList();
        long here = jobs.stream()
                .filter(job -> job.isUnderWay() && !job.isElsewhere())
                .count();
        List<String> sentences = new ArrayList<>();
        if (!running.isEmpty()) {
            sentences.add(
                    running.size() == 1
                            ? Html.visible(running.get(0).name()) + " keeps training on "
                                    + running.get(0).backend().displayName() + " without Shapecode."
                            : running.size() + " studies keep training elsewhere without Shapecode.");
        }
        for (TrainingJob job : ending) {
            sentences.add("Stopping " + Html.visible(job.name()) + " on "
                    + job.backend().displayName() + ".");
        }
        if (here > 0) {
            sentences.add("Stopping " + Counted.of(here, "job") + " on this computer; " + (here == 1 ? "it" : "they")
                    + " can be resumed.");
        }
        return sentences.isEmpty() ? "Saving the queue." : String.join(" ", sentences);
    }

    private static void letEndsOfTasksArrive() {
        SecondaryLoop loop = Toolkit.getDefaultToolkit().getSystemEventQueue().createSecondaryLoop();
        Timer timer = new Timer(SETTLED_AFTER_MS, event -> loop.exit());
        timer.setRepeats(false);
        timer.start();
        loop.enter();
    }

    /** Long enough for the user to read where training continues, and for the ends of tasks to arrive. */
    private static void leave() {
        stop();
        try {
            TimeUnit.MILLISECONDS.sleep(READ_AFTER_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop() {
        try {
            TrainingQueue.getDefault().stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

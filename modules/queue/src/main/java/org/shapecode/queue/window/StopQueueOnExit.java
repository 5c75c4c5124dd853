package org.shapecode.queue.window;

import java.awt.SecondaryLoop;
import java.awt.Toolkit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.Timer;
import org.netbeans.api.progress.BaseProgressUtils;
import org.openide.modules.OnStop;
import org.shapecode.core.Html;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;

/**
 * Stops the queue when the program exits. Running jobs save a checkpoint, and studies elsewhere go on, as a dialog says, so
 * the user is not asked. The layer orders
 * this before the platform's dialog of running tasks, which cancels each task: a cancelled job would leave the queue,
 * and the next one would start.
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
        if (TrainingQueue.getDefault().active().isEmpty()) {
            // Also on the command line, where a dialog would start the window system.
            stop();
            return true;
        }
        List<TrainingJob> elsewhere = TrainingQueue.getDefault().active().stream()
                .filter(TrainingJob::isElsewhere)
                .toList();
        if (elsewhere.isEmpty()) {
            show("Saving a checkpoint of each run before exit", StopQueueOnExit::stop, DIALOG_AFTER_MS);
            letEndsOfTasksArrive();
        } else {
            show(goesOn(elsewhere), StopQueueOnExit::leave, WAIT_CURSOR_AFTER_MS);
        }
        return true;
    }

    private static void show(String sentence, Runnable work, int after) {
        BaseProgressUtils.runOffEventDispatchThread(
                work, sentence, new AtomicBoolean(), false, WAIT_CURSOR_AFTER_MS, after);
    }

    /** What to say of studies that go on without the program. */
    static String goesOn(List<TrainingJob> elsewhere) {
        TrainingJob first = elsewhere.get(0);
        return elsewhere.size() == 1
                ? Html.visible(first.name()) + " goes on training on "
                        + first.backend().displayName() + " without Shapecode"
                : elsewhere.size() + " studies go on training elsewhere without Shapecode";
    }

    private static void letEndsOfTasksArrive() {
        SecondaryLoop loop = Toolkit.getDefaultToolkit().getSystemEventQueue().createSecondaryLoop();
        Timer timer = new Timer(SETTLED_AFTER_MS, event -> loop.exit());
        timer.setRepeats(false);
        timer.start();
        loop.enter();
    }

    /** Long enough for the user to read where training goes on, and for the ends of tasks to arrive. */
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

package org.shapecode.charts;

import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** Runs a task on the event dispatch thread soon after it was asked for, but at most twenty times a second. */
final class Ticker {
    private static final int PERIOD_MILLIS = 50;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final Timer timer;
    private final Runnable task;
    private long last = System.nanoTime() - PERIOD_MILLIS * 1_000_000L;

    Ticker(Runnable task) {
        this.task = task;
        timer = new Timer(0, event -> run());
        timer.setRepeats(false);
    }

    /** Asks for a run. From any thread; many calls before the run are one. */
    void ask() {
        if (asked.compareAndSet(false, true)) {
            SwingUtilities.invokeLater(this::schedule);
        }
    }

    private void schedule() {
        long passed = (System.nanoTime() - last) / 1_000_000;
        timer.setInitialDelay((int) Math.max(0, PERIOD_MILLIS - passed));
        timer.restart();
    }

    private void run() {
        last = System.nanoTime();
        // Before the task: what is asked for while it runs is not lost.
        asked.set(false);
        task.run();
    }
}

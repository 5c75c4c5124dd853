package org.shapecode.charts;

import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** Runs a task on the event dispatch thread soon after it was asked for, but not more often than told. */
final class Ticker {
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Timer timer;
    private final Runnable task;
    private final int period;
    private long last;

    /**
     * Begins idle.
     *
     * @param period from one run to the next at least, in ms
     */
    Ticker(int period, Runnable task) {
        this.period = period;
        this.task = task;
        last = System.nanoTime() - period * 1_000_000L;
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
        timer.setInitialDelay((int) Math.max(0, period - passed));
        timer.restart();
    }

    private void run() {
        last = System.nanoTime();
        // Before the task: what is asked for while it runs is not lost.
        asked.set(false);
        task.run();
    }
}

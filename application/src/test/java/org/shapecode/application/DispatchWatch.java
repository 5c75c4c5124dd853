package org.shapecode.application;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Notes what keeps the event dispatch thread from its next event: its own work, locks, waiting. Processor time and waiting
 * are counted rather than the clock, so that a busy machine is not taken for a blocked thread.
 */
final class DispatchWatch extends EventQueue implements AutoCloseable {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Queue<String> blockages = new ConcurrentLinkedQueue<>();
    private final long allowedMillis;

    private DispatchWatch(long allowedMillis) {
        this.allowedMillis = allowedMillis;
        threads.setThreadContentionMonitoringEnabled(true);
    }

    /** Watches until it is closed. */
    static DispatchWatch start(long allowedMillis) {
        DispatchWatch watch = new DispatchWatch(allowedMillis);
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(watch);
        return watch;
    }

    /** The events so far that took longer than is allowed, and how long. */
    Queue<String> blockages() throws Exception {
        // Who waits for an event goes on before its dispatch is over.
        EventQueue.invokeAndWait(() -> {});
        return blockages;
    }

    /** A dialog dispatches events within an event; these are counted by themselves, and again as its waiting. */
    @Override
    protected void dispatchEvent(AWTEvent event) {
        long before = busyMillis();
        super.dispatchEvent(event);
        long spent = busyMillis() - before;
        if (spent > allowedMillis) {
            blockages.add(spent + " ms: " + event);
        }
    }

    private long busyMillis() {
        Thread current = Thread.currentThread();
        ThreadInfo info = threads.getThreadInfo(current.getId());
        return TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime())
                + info.getBlockedTime()
                + info.getWaitedTime();
    }

    @Override
    public void close() {
        pop();
    }
}

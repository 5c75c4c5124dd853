package org.shapecode.application;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Notes what keeps the event dispatch thread from its next event: its own work, locks, waiting. Processor time and waiting
 * are counted rather than the clock, so that a busy machine is not taken for a blocked thread.
 */
final class DispatchWatch extends EventQueue implements AutoCloseable {
    private static final int FRAMES = 60;

    private static final ScheduledExecutorService SAMPLER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "Samples of the event thread");
        thread.setDaemon(true);
        return thread;
    });

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

    /** The events so far that took longer than is allowed, how long, and where they were at intervals of what is allowed. */
    Queue<String> blockages() throws Exception {
        // Who waits for an event goes on before its dispatch is over.
        EventQueue.invokeAndWait(() -> {});
        return blockages;
    }

    /** A dialog dispatches events within an event; these are counted by themselves, and again as its waiting. */
    @Override
    protected void dispatchEvent(AWTEvent event) {
        Thread current = Thread.currentThread();
        Queue<String> places = new ConcurrentLinkedQueue<>();
        Future<?> samples = SAMPLER.scheduleAtFixedRate(
                () -> places.add(place(current)), allowedMillis, allowedMillis, TimeUnit.MILLISECONDS);
        long before = busyMillis();
        super.dispatchEvent(event);
        long spent = busyMillis() - before;
        samples.cancel(false);
        if (spent > allowedMillis) {
            blockages.add(spent + " ms: " + event + String.join("\n  then", places));
        }
    }

    private static String place(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
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

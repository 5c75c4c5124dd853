package org.shapecode.experiment.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What may be asked of a training while it goes on: to wait, and to go on with other numbers. Both happen between two
 * steps. Safe on any thread.
 */
public final class Control {
    private final Map<String, Double> wishes = new LinkedHashMap<>();
    private volatile boolean paused;
    private boolean released;
    private volatile boolean wishing;

    /** Makes it wait before its next step; it keeps its memory and takes no time of the processor. */
    public synchronized void pause() {
        paused = !released;
    }

    /** Lets it go on. */
    public synchronized void proceed() {
        paused = false;
        notifyAll();
    }

    /** Lets it go on, and never wait again whoever asks for that: it is to come to its end. */
    public synchronized void release() {
        released = true;
        proceed();
    }

    public boolean isPaused() {
        return paused;
    }

    /**
     * Sets a number from the next step on. A single run takes it, and writes it into its experiment; a value that is
     * not allowed is left out.
     *
     * @param path of a {@link Tunable}
     */
    public synchronized void change(String path, double value) {
        wishes.put(path, value);
        wishing = true;
    }

    /** Waits while it is paused. */
    synchronized void await() {
        try {
            while (paused) {
                wait();
            }
        } catch (InterruptedException e) {
            paused = false;
            Thread.currentThread().interrupt();
        }
    }

    /** What was wished since the last time, by path. Costs nothing if nothing was. */
    Map<String, Double> wishes() {
        if (!wishing) {
            return Map.of();
        }
        synchronized (this) {
            Map<String, Double> taken = new LinkedHashMap<>(wishes);
            wishes.clear();
            wishing = false;
            return taken;
        }
    }
}

package org.shapecode.experiment.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Controls a training while it runs: pauses it, and changes its numbers. Both take effect between two steps. Thread-safe.
 */
public final class Control {
    private final Map<String, Double> requests = new LinkedHashMap<>();
    private volatile boolean paused;
    private boolean released;
    private volatile boolean requested;

    /** Pauses before the next step. A paused training keeps its memory and uses no processor time. */
    public synchronized void pause() {
        paused = !released;
    }

    /** Ends the pause. */
    public synchronized void proceed() {
        paused = false;
        notifyAll();
    }

    /** Ends the pause and ignores any later one, so that the training can stop. */
    public synchronized void release() {
        released = true;
        proceed();
    }

    public boolean isPaused() {
        return paused;
    }

    /**
     * Requests a new value from the next step on, which the run applies and records in its experiment. A value that is not
     * allowed is ignored. Not for studies, of which only one run would apply it.
     *
     * @param path of a {@link Tunable}
     */
    public synchronized void change(String path, double value) {
        requests.put(path, value);
        requested = true;
    }

    /** Blocks the training thread during a pause. */
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

    /** The values requested since the last call, by path. Takes no lock if there are none. */
    Map<String, Double> requests() {
        if (!requested) {
            return Map.of();
        }
        synchronized (this) {
            Map<String, Double> taken = new LinkedHashMap<>(requests);
            requests.clear();
            requested = false;
            return taken;
        }
    }
}

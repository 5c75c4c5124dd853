package org.shapecode.queue;

/** Adds up the time between starts and stops. Starting or stopping twice has no effect. Thread-safe. */
final class Stopwatch {
    private long sum;
    private long since;
    private boolean running;

    synchronized void start() {
        if (!running) {
            since = System.nanoTime();
            running = true;
        }
    }

    synchronized void stop() {
        if (running) {
            sum += System.nanoTime() - since;
            running = false;
        }
    }

    synchronized double seconds() {
        return (sum + (running ? System.nanoTime() - since : 0)) / 1e9;
    }
}

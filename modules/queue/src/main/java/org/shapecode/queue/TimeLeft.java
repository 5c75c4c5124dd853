package org.shapecode.queue;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Estimates the time left of a task from its recent speed: over the last 20 seconds or, at the start, the second half of the
 * time so far, since Java is slow until it has compiled the loops. Not thread-safe.
 */
final class TimeLeft {
    private static final double WINDOW_SECONDS = 20;
    private static final double MIN_SECONDS = 4;

    private final Deque<Mark> marks = new ArrayDeque<>();
    private double started;

    private record Mark(long done, double seconds) {}

    /** Discards all marks, because another task begins. */
    void restart() {
        marks.clear();
    }

    /**
     * Records a mark and estimates the time left in seconds; NaN if the marks cover too little time.
     *
     * @param done units done, never less than before
     * @param total units in all
     * @param seconds the current time on any clock
     */
    double seconds(long done, long total, double seconds) {
        if (marks.isEmpty()) {
            started = seconds;
        }
        double elapsed = seconds - started;
        marks.addLast(new Mark(done, seconds));
        while (marks.size() > 2 && seconds - marks.getFirst().seconds > Math.min(WINDOW_SECONDS, elapsed / 2)) {
            marks.removeFirst();
        }
        Mark first = marks.getFirst();
        if (done == first.done || elapsed < MIN_SECONDS) {
            return Double.NaN;
        }
        return (total - done) * (seconds - first.seconds) / (done - first.done);
    }
}

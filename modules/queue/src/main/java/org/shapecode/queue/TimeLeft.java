package org.shapecode.queue;

import java.util.ArrayDeque;
import java.util.Deque;

/** Estimates the time left of a task from its speed over the last 20 seconds. Not thread-safe. */
final class TimeLeft {
    private static final double WINDOW_SECONDS = 20;
    private static final double MIN_SECONDS = 0.5;

    private final Deque<Mark> marks = new ArrayDeque<>();

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
        marks.addLast(new Mark(done, seconds));
        while (marks.size() > 2 && seconds - marks.getFirst().seconds > WINDOW_SECONDS) {
            marks.removeFirst();
        }
        Mark first = marks.getFirst();
        if (done == first.done || seconds - first.seconds < MIN_SECONDS) {
            return Double.NaN;
        }
        return (total - done) * (seconds - first.seconds) / (done - first.done);
    }
}

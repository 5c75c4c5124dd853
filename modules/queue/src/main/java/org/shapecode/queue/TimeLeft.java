package org.shapecode.queue;

import java.util.ArrayDeque;
import java.util.Deque;

/** Foretells when a task ends from how fast it went of late. Not safe for several threads. */
final class TimeLeft {
    private static final double WINDOW_SECONDS = 20;
    private static final double ENOUGH_SECONDS = 0.5;

    private final Deque<Mark> marks = new ArrayDeque<>();

    private record Mark(long done, double seconds) {}

    /** Forgets what it saw: another task begins. */
    void restart() {
        marks.clear();
    }

    /**
     * The seconds left, or NaN while too little has been seen.
     *
     * @param done units done, never less than before
     * @param total units in all
     * @param seconds the time on any clock
     */
    double seconds(long done, long total, double seconds) {
        marks.addLast(new Mark(done, seconds));
        while (marks.size() > 2 && seconds - marks.getFirst().seconds > WINDOW_SECONDS) {
            marks.removeFirst();
        }
        Mark first = marks.getFirst();
        if (done == first.done || seconds - first.seconds < ENOUGH_SECONDS) {
            return Double.NaN;
        }
        return (total - done) * (seconds - first.seconds) / (done - first.done);
    }
}

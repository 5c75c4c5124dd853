package org.shapecode.queue;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Estimates the time left of a task from its recent speed: over the last 20 seconds or, at the start, the second half of the
 * time since the first step, since Java is slow until it has compiled the loops. What comes before the first step, such as
 * making the data, does not count. Not thread-safe.
 */
final class TimeLeft {
    private static final double WINDOW_SECONDS = 20;
    private static final double MIN_SECONDS = 4;

    /** While the speed still grows by more than this, an estimate would be far too long. */
    private static final double STEADY = 1.25;

    private final Deque<Mark> marks = new ArrayDeque<>();
    private boolean begun;
    private boolean steady;
    private double started;

    private record Mark(long done, double seconds) {
        double speedUntil(Mark later) {
            return (later.done - done) / (later.seconds - seconds);
        }
    }

    /** Discards all marks, because another task begins. */
    void restart() {
        marks.clear();
        begun = false;
        steady = false;
    }

    /**
     * Records a mark and estimates the time left in seconds; NaN if the marks cover too little time, or the speed still grows.
     *
     * @param done units done, never less than before
     * @param total units in all
     * @param seconds the current time on any clock
     */
    double seconds(long done, long total, double seconds) {
        Mark now = new Mark(done, seconds);
        if (!begun) {
            begun = !marks.isEmpty() && done > marks.getFirst().done;
            marks.clear();
            started = seconds;
        }
        marks.addLast(now);
        double elapsed = seconds - started;
        while (marks.size() > 2 && seconds - marks.getFirst().seconds > Math.min(WINDOW_SECONDS, elapsed / 2)) {
            marks.removeFirst();
        }
        Mark first = marks.getFirst();
        if (!begun || done == first.done || elapsed < MIN_SECONDS) {
            return Double.NaN;
        }
        steady |= elapsed >= WINDOW_SECONDS || isSteady(first, now);
        return steady ? (total - done) / first.speedUntil(now) : Double.NaN;
    }

    /** Whether the second half of the marks was about as fast as the first. */
    private boolean isSteady(Mark first, Mark last) {
        double half = (first.seconds + last.seconds) / 2;
        return marks.stream()
                .filter(each -> each.seconds >= half)
                .findFirst()
                .filter(middle -> middle != last && middle.seconds > first.seconds)
                .filter(middle -> middle.speedUntil(last) <= STEADY * first.speedUntil(middle))
                .isPresent();
    }
}

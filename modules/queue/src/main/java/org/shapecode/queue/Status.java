package org.shapecode.queue;

import org.shapecode.toolkit.Spoken;

/**
 * How far a training is, as of one moment.
 *
 * @param activity what is being done, such as {@code "Training"}
 * @param done units done
 * @param total units in all, at least 1
 * @param secondsLeft until the activity ends; NaN if not known yet
 */
public record Status(String activity, long done, long total, double secondsLeft) {
    /** Before anything was reported. */
    public static final Status WAITING = new Status("Waiting for its turn", 0, 1, Double.NaN);

    /** Kept from the last time the program ran. */
    static final Status HELD = new Status("Not finished when the program ended", 0, 1, Double.NaN);

    /** More than any number of steps: such units mean nothing to a person. */
    private static final long MOST_COUNTED = 100_000_000;

    /** In the queue, after so many others. */
    static Status waiting(int before) {
        return before == 0 ? WAITING : new Status(WAITING.activity + ", " + before + " before it", 0, 1, Double.NaN);
    }

    /** The same, but for now nothing is done. */
    Status paused() {
        return new Status("Paused", done, total, Double.NaN);
    }

    /** Whether this is the same activity as before, only further on. */
    boolean continues(Status before) {
        return activity.equals(before.activity) && total == before.total && done >= before.done;
    }

    /** The share of the activity that is done, from 0 to 1. */
    public double fraction() {
        return (double) done / total;
    }

    /** One line for a person. */
    public String text() {
        if (total == 1) {
            return activity;
        }
        String left = Double.isNaN(secondsLeft) || done == total ? "" : ", " + Spoken.duration(secondsLeft) + " left";
        return total > MOST_COUNTED
                ? activity + ", " + Math.round(100 * fraction()) + " %" + left
                : activity + ": " + done + " of " + total + left;
    }
}

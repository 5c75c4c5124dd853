package org.shapecode.workbench.training;

import org.shapecode.workbench.ui.Spoken;

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
    public static final Status WAITING = new Status("Waiting", 0, 1, Double.NaN);

    /** Whether this is the same activity as before, only further on. */
    boolean continues(Status before) {
        return activity.equals(before.activity) && total == before.total && done >= before.done;
    }

    /** One line for a person. */
    public String text() {
        if (this == WAITING) {
            return "Waiting for its turn";
        }
        String left = Double.isNaN(secondsLeft) || done == total ? "" : ", " + Spoken.duration(secondsLeft) + " left";
        return activity + ": " + done + " of " + total + left;
    }
}

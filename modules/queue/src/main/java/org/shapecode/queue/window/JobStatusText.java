package org.shapecode.queue.window;

import java.util.Locale;
import org.shapecode.queue.JobStatus;
import org.shapecode.toolkit.Durations;

/** Describes the status of a job in words. Thread-safe. */
public final class JobStatusText {
    /** More than any number of steps: such units are internal and shown as a percentage. */
    private static final long MAX_UNITS = 100_000_000;

    private JobStatusText() {}

    /** One line, such as {@code "Training: 500 of 10000, 1 min 5 s left"}. */
    public static String line(JobStatus status) {
        JobStatus.Progress progress = status.progress();
        return switch (status.state()) {
            case HELD, CANCELLED -> "Stopped. Resume to continue.";
            case WAITING -> status.ahead() == 0 ? "Waiting to start" : "Waiting to start, " + status.ahead() + " ahead";
            case RUNNING ->
                progress.activity().isEmpty() ? "Starting…" : progress.activity() + units(progress) + left(progress);
            case PAUSED -> "Paused" + units(progress);
            case STOPPING -> "Stopping and saving a checkpoint…";
            case DONE -> "Done";
            case FAILED -> "Failed";
        };
    }

    /** One to three words for a table cell, such as {@code "training 5%"}. */
    public static String brief(JobStatus status) {
        String percent = (int) (100 * status.progress().fraction()) + "%";
        return switch (status.state()) {
            case WAITING -> "waiting";
            case RUNNING -> status.phase().name().toLowerCase(Locale.ROOT) + " " + percent;
            case PAUSED -> "paused " + percent;
            case STOPPING -> "stopping";
            case DONE -> "done";
            case HELD, CANCELLED -> "stopped";
            case FAILED -> "failed";
        };
    }

    private static String units(JobStatus.Progress progress) {
        if (progress.total() == 1) {
            return "";
        }
        return progress.total() > MAX_UNITS
                ? ", " + Math.round(100 * progress.fraction()) + "%"
                : ": " + progress.done() + " of " + progress.total();
    }

    private static String left(JobStatus.Progress progress) {
        return Double.isNaN(progress.secondsLeft()) || progress.done() == progress.total()
                ? ""
                : ", " + Durations.format(progress.secondsLeft()) + " left";
    }
}

package org.shapecode.queue.window;

import java.util.Locale;
import org.shapecode.core.Counted;
import org.shapecode.core.Durations;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.TrainingListener.Phase;
import org.shapecode.queue.JobStatus;

/** Describes the status of a job in words. Thread-safe. */
public final class JobStatusText {
    private static final long SMALLEST_GROUPED = 10_000;
    private static final char THIN_SPACE = '\u2009';

    private static final String STOPPED = "Stopped. Resume to continue.";

    private JobStatusText() {}

    /** One line, such as {@code "Training: step 500 of 10 000, 1 min 5 s left"}. */
    public static String line(JobStatus status) {
        return switch (status.state()) {
            case HELD, CANCELLED -> stopped(status.progress());
            case WAITING -> waiting(status.progress()) + (status.ahead() == 0 ? "" : ", " + status.ahead() + " ahead");
            case RUNNING -> place(status) + activity(status);
            case PAUSED -> "Paused" + units(status);
            case STOPPING ->
                status.elsewhere().isEmpty()
                        ? "Stopping and saving a checkpoint…"
                        : "Stopping on " + status.elsewhere() + "…";
            case DONE -> "Done";
            case FAILED -> "Failed";
        };
    }

    /** One to three words for a table cell, such as {@code "training 5.0%"}. */
    public static String brief(JobStatus status) {
        String percent = percent(status);
        return switch (status.state()) {
            case WAITING -> "waiting";
            case RUNNING ->
                status.elsewhere().isEmpty()
                        ? status.phase().name().toLowerCase(Locale.ROOT) + (showsShare(status) ? " " + percent : "")
                        : "training on " + status.elsewhere() + " " + percent;
            case PAUSED -> "paused " + percent;
            case STOPPING -> "stopping";
            case DONE -> "done";
            case HELD, CANCELLED -> "stopped";
            case FAILED -> "failed";
        };
    }

    /** What is told of a stopped run: its last step that is saved, and the number of all. */
    public static String stopped(long step, long steps) {
        return "Stopped at " + step(step, steps) + ". Resume to continue.";
    }

    /** The same of a study: how many of its runs are done. */
    public static String stoppedStudy(long done, long runs) {
        return "Stopped, " + runsDone(done, runs) + ". Resume to continue.";
    }

    /** What is told of a study in a folder. */
    public static String study(Run.State state, long done, long runs) {
        return state == Run.State.RESUMABLE ? stoppedStudy(done, runs) : runsDone(done, runs);
    }

    /** Such as {@code "3 of 6 runs done"}. */
    public static String runsDone(long done, long runs) {
        return grouped(done) + " of " + Counted.of(runs, "run") + " done";
    }

    /** The same in a cell that may be narrow: {@code "3/6 done"}. */
    public static String briefRunsDone(long done, long runs) {
        return done + "/" + runs + " done";
    }

    private static String waiting(JobStatus.Progress saved) {
        if (saved.fraction() == 0) {
            return "Waiting to start";
        }
        return "Waiting to resume"
                + (saved.isOfRuns()
                        ? ", " + runsDone(saved.done(), saved.total())
                        : saved.isOfSteps() ? " at " + step(saved.done(), saved.total()) : "");
    }

    private static String stopped(JobStatus.Progress saved) {
        return saved.isOfRuns()
                ? stoppedStudy(saved.done(), saved.total())
                : saved.isOfSteps() ? stopped(saved.done(), saved.total()) : STOPPED;
    }

    /** Such as {@code "step 500 of 10 000"}. */
    public static String step(long step, long steps) {
        return "step " + grouped(step) + " of " + grouped(steps);
    }

    private static String activity(JobStatus status) {
        JobStatus.Progress progress = status.progress();
        if (status.phase() == Phase.ANALYSING && !status.study()) {
            // What is reported last may still be the training.
            return "Analysing…";
        }
        return progress.activity().isEmpty() ? "Starting…" : progress.activity() + units(status) + left(progress);
    }

    /** All steps are taken while a single run is analysed, and none while its images are drawn. */
    private static boolean showsShare(JobStatus status) {
        return status.study() || status.phase() == Phase.TRAINING;
    }

    private static String place(JobStatus status) {
        return status.elsewhere().isEmpty() ? "" : status.elsewhere() + ": ";
    }

    private static String units(JobStatus status) {
        JobStatus.Progress progress = status.progress();
        if (progress.total() == 1) {
            return "";
        }
        return status.study()
                ? (isPreparing(status) ? ", preparing" : "") + ", " + percent(status)
                : ": "
                        + (progress.isOfSteps()
                                ? step(progress.done(), progress.total())
                                : grouped(progress.done()) + " of " + grouped(progress.total()));
    }

    /** A cluster does not tell its phase. */
    private static boolean isPreparing(JobStatus status) {
        return status.phase() == Phase.PREPARING && status.elsewhere().isEmpty();
    }

    /** Rounded down, with a decimal below 10%: in a large study, minutes pass from one percent to the next. */
    private static String percent(JobStatus status) {
        int permille = (int) (1000 * status.progress().fraction());
        return permille == 0 || permille >= 100 ? permille / 10 + "%" : permille / 10 + "." + permille % 10 + "%";
    }

    /** Groups of three digits from five digits on, as on the axes of figures. */
    private static String grouped(long count) {
        return count < SMALLEST_GROUPED
                ? Long.toString(count)
                : String.format(Locale.ROOT, "%,d", count).replace(',', THIN_SPACE);
    }

    private static String left(JobStatus.Progress progress) {
        return Double.isNaN(progress.secondsLeft()) || progress.done() == progress.total()
                ? ""
                : ", " + Durations.format(progress.secondsLeft()) + " left";
    }
}

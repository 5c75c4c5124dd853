package org.shapecode.projects.tree;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.SourceLook;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.queue.window.JobStatusText;
import org.shapecode.toolkit.RunNames;

/** Reads how a run is shown in the tree. Not on the event dispatch thread. */
final class RunPresenter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private RunPresenter() {}

    static ItemPresentation of(Path folder) {
        Run run = new Run(folder);
        Run.State state = run.state();
        Instant started = run.started().orElse(Instant.EPOCH);
        String status = status(run, state);
        Optional<String> warning = state == Run.State.DONE ? warning(run) : Optional.empty();
        String name = RunNames.of(folder);
        return new ItemPresentation(
                name,
                name,
                state == Run.State.RUNNING || started.equals(Instant.EPOCH)
                        ? status
                        : status + ", " + shortDate(started, ZonedDateTime.now()),
                ItemPresenter.tip(name, warning.orElseGet(() -> sentence(run, state, status)), folder),
                "org/shapecode/toolkit/" + state.id() + ".svg",
                started,
                Optional.of(state),
                warning.isPresent());
    }

    /** Why the results of a run cannot be read like those of others. */
    private static Optional<String> warning(Run run) {
        try {
            return run.altered(SourceLook.recent())
                    .map(altered -> altered.fault() + ".")
                    .or(() -> run.warnings().stream().findFirst());
        } catch (Problem e) {
            return Optional.of(e.getMessage());
        }
    }

    private static String status(Run run, Run.State state) {
        return TrainingQueue.getDefault()
                .in(run.folder())
                .map(job -> JobStatusText.brief(job.status()))
                .orElse(state.label());
    }

    private static String sentence(Run run, Run.State state, String status) {
        return switch (state) {
            case NOT_STARTED -> "Not started";
            case DONE -> "Done";
            case RUNNING -> status.substring(0, 1).toUpperCase(Locale.ROOT) + status.substring(1);
            case RESUMABLE -> stopped(run);
            case FAILED -> "Failed: " + failure(run);
        };
    }

    private static String stopped(Run run) {
        try {
            return JobStatusText.stopped(
                    run.stepsSaved(), run.experiment().training().steps());
        } catch (Problem e) {
            return "Stopped. " + e.getMessage();
        }
    }

    private static String failure(Run run) {
        try {
            return run.failure();
        } catch (Problem e) {
            return e.getMessage();
        }
    }

    /** The time of day for today, the day for this year, and the full date otherwise. */
    static String shortDate(Instant then, ZonedDateTime now) {
        ZonedDateTime time = then.atZone(now.getZone());
        if (time.toLocalDate().equals(now.toLocalDate())) {
            return TIME.format(time);
        }
        return time.getYear() == now.getYear() ? DAY.format(time) : DATE.format(time);
    }
}

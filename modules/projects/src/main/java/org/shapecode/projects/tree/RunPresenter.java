package org.shapecode.projects.tree;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.projects.files.FileNames;
import org.shapecode.queue.Status;
import org.shapecode.queue.Training;
import org.shapecode.queue.Trainings;

/** Finds out how a run is shown. Reads files: not on the event dispatch thread. */
final class RunPresenter {
    private RunPresenter() {}

    static ItemPresentation of(Path folder) {
        Run run = new Run(folder);
        Run.State state = run.state();
        Instant begun = run.started().orElse(Instant.EPOCH);
        String word = word(run, state);
        return new ItemPresentation(
                label(run),
                state == Run.State.RUNNING || begun.equals(Instant.EPOCH)
                        ? word
                        : word + ", " + Since.of(begun, ZonedDateTime.now()),
                ItemPresenter.tip(sentence(run, state, word), folder),
                "org/shapecode/toolkit/" + state.name().toLowerCase(Locale.ROOT) + ".svg",
                begun,
                ItemPresentation.Pace.of(state));
    }

    private static String label(Run run) {
        String folder = FileNames.base(run.folder());
        try {
            return RunStore.isNamedByTime(run.folder())
                    ? String.valueOf(run.document().fields().getOrDefault("name", folder))
                    : folder;
        } catch (Problem e) {
            return folder;
        }
    }

    private static String word(Run run, Run.State state) {
        return Trainings.getDefault()
                .in(run.folder())
                .map(RunPresenter::word)
                .orElse(state == Run.State.RESUMABLE ? "stopped" : state.name().toLowerCase(Locale.ROOT));
    }

    /** Briefly, as there is little room. */
    private static String word(Training training) {
        Status status = training.status();
        if (training.state() == Training.State.WAITING) {
            return "waiting";
        }
        String activity = status.activity().equals("Training") ? "training " : "preparing ";
        return training.isPaused() ? "paused" : activity + 100 * status.done() / status.total() + " %";
    }

    private static String sentence(Run run, Run.State state, String word) {
        return switch (state) {
            case DONE -> "Done";
            case RUNNING -> "Running: " + word;
            case RESUMABLE -> "Resumable: stopped before its end";
            case FAILED -> "Failed: " + failure(run);
        };
    }

    private static String failure(Run run) {
        try {
            return run.failure();
        } catch (Problem e) {
            return e.getMessage();
        }
    }
}

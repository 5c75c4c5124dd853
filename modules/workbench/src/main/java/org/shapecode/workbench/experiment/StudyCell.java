package org.shapecode.workbench.experiment;

import java.nio.file.Path;
import java.util.Locale;
import org.shapecode.core.Problem;
import org.shapecode.experiment.study.RunPhase;
import org.shapecode.experiment.study.Study;
import org.shapecode.experiment.study.StudyRun;
import org.shapecode.queue.RunMove;

/**
 * What is known of one run of a study.
 *
 * @param title what tells the run apart from the others of its study
 * @param folder where it is, or will be
 * @param state as it is shown
 * @param steps taken so far, as far as is known
 * @param total steps to take
 * @param failure why it failed or does not count, as a sentence, or empty
 */
record StudyCell(String title, Path folder, State state, int steps, int total, String failure) {
    /** The states of a run in the grid, from the first to the last. */
    enum State {
        NOT_STARTED,
        STOPPED,
        QUEUED,
        TRAINING,
        DONE,
        FAILED,
        /** Its training ended elsewhere without a result. */
        LOST,
        /** Its files were changed after training. */
        ALTERED;

        /** One or two words in lower case. */
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Whether training it would begin, or continue. */
        boolean isOpen() {
            return this == NOT_STARTED || this == STOPPED;
        }
    }

    /** A run as its folder tells; reads files. */
    static StudyCell read(StudyRun run, Study study) {
        int total = run.planned().experiment().training().steps();
        StudyCell open = new StudyCell(run.planned().title(study), run.folder(), State.NOT_STARTED, 0, total, "");
        try {
            if (!run.exists()) {
                return open;
            }
            if (run.isAltered()) {
                return open.with(State.ALTERED, total, run.failure());
            }
            return switch (run.state()) {
                case DONE -> open.with(State.DONE, run.steps(), "");
                case FAILED -> open.with(State.FAILED, run.steps(), run.failure());
                case RUNNING -> open.with(State.TRAINING, run.steps(), "");
                case NOT_STARTED -> open;
                case RESUMABLE -> open.with(State.STOPPED, run.steps(), "");
            };
        } catch (Problem e) {
            return open.with(State.FAILED, 0, e.getMessage());
        }
    }

    private StudyCell with(State next, int taken, String why) {
        return new StudyCell(title, folder, next, taken, total, why);
    }

    /**
     * The same run after what its job was told.
     *
     * @param move null if nothing
     * @param before what it had been told when the folder was read; null if nothing. A run that ended since may have a result
     */
    StudyCell after(RunMove move, RunMove before) {
        if (move == null) {
            return this;
        }
        return switch (move.phase()) {
            case OPEN -> this;
            case QUEUED -> with(State.QUEUED, Math.max(steps, move.steps()), "");
            case TRAINING -> with(State.TRAINING, move.steps(), "");
            case ENDED ->
                !isBehind(move)
                        ? this
                        : isBehind(before)
                                ? with(
                                        State.LOST,
                                        steps,
                                        "It ended without a result. Resume the study to train it again.")
                                : with(State.TRAINING, Math.max(steps, move.steps()), "");
        };
    }

    /** Whether its folder has news once it was told that the run ended. */
    boolean isBehind(RunMove move) {
        return move != null
                && move.phase() == RunPhase.ENDED
                && (state.isOpen() || state == State.TRAINING || state == State.QUEUED);
    }

    /** The share of its steps that are taken, from 0 to 1. */
    double share() {
        return total == 0 ? 0 : Math.min(1, (double) steps / total);
    }

    /** By which its job knows it: the name of its folder. */
    String name() {
        return folder.getFileName().toString();
    }

    /** Its title, its state, its steps and why it failed, such as {@code "seed 3: training, step 20 of 30"}. */
    String text() {
        String reached = state == State.DONE || steps == 0 ? "" : ", step " + steps + " of " + total;
        return title + ": " + state.label() + reached + (failure.isEmpty() ? "" : ". " + failure);
    }
}

package org.shapecode.workbench.experiment;

import org.shapecode.experiment.api.Run;
import org.shapecode.queue.Status;
import org.shapecode.queue.Training;
import org.shapecode.toolkit.Spoken;

/**
 * The status of an experiment's run, as the window shows it.
 *
 * @param active whether the run is waiting or training: it can be cancelled, and the experiment cannot be edited
 * @param resumable whether the run stopped or failed before its last step
 * @param text one line; may be empty
 * @param fraction of the work done, from 0 to 1; NaN if unknown
 */
record RunStatus(boolean active, boolean resumable, String text, double fraction) {
    /** No run yet. */
    static final RunStatus NEW = new RunStatus(false, false, "", 0);

    /** The current status of a training. */
    static RunStatus of(Training training) {
        Status status = training.status();
        return switch (training.state()) {
            case WAITING -> new RunStatus(true, false, status.text(), Double.NaN);
            case RUNNING ->
                training.isCancelled()
                        ? new RunStatus(true, false, "Cancelling after this step…", Double.NaN)
                        : new RunStatus(true, false, status.text(), status.fraction());
            case DONE ->
                new RunStatus(false, false, "Done in " + Spoken.duration(training.seconds()) + changes(training), 1);
            case CANCELLED ->
                training.folder().isEmpty()
                        ? NEW
                        : new RunStatus(false, true, "Stopped. Resume to continue.", status.fraction());
            case FAILED -> new RunStatus(false, training.folder().isPresent(), "Failed", 0);
        };
    }

    /** The status of a stored run that is not training in this program. */
    static RunStatus of(Run.State state) {
        return switch (state) {
            case DONE -> new RunStatus(false, false, "Done", 1);
            case RUNNING -> new RunStatus(false, false, "Training in another process", Double.NaN);
            case NOT_STARTED -> new RunStatus(false, true, "Not started", 0);
            case RESUMABLE -> new RunStatus(false, true, "Stopped. Resume to continue.", 0);
            case FAILED -> new RunStatus(false, true, "Failed", 0);
        };
    }

    private static String changes(Training training) {
        int count = training.experiment().training().changes().size();
        return count == 0 ? "" : ", " + count + (count == 1 ? " change" : " changes") + " during training";
    }
}

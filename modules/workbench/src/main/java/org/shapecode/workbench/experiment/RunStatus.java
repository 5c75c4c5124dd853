package org.shapecode.workbench.experiment;

import org.shapecode.experiment.api.Run;
import org.shapecode.queue.JobStatus;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.window.JobStatusText;
import org.shapecode.toolkit.Durations;

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

    /** The current status of a job. */
    static RunStatus of(TrainingJob training) {
        JobStatus status = training.status();
        String text = JobStatusText.line(status);
        double fraction = status.progress().fraction();
        return switch (status.state()) {
            case HELD, WAITING, STOPPING -> new RunStatus(true, false, text, Double.NaN);
            case RUNNING, PAUSED -> new RunStatus(true, false, text, fraction);
            case DONE ->
                new RunStatus(false, false, "Done in " + Durations.format(training.seconds()) + changes(training), 1);
            case CANCELLED -> training.folder().isEmpty() ? NEW : new RunStatus(false, true, text, fraction);
            case FAILED -> new RunStatus(false, training.folder().isPresent(), text, 0);
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

    private static String changes(TrainingJob training) {
        int count = training.experiment().training().changes().size();
        return count == 0 ? "" : ", " + count + (count == 1 ? " change" : " changes") + " during training";
    }
}

package org.shapecode.workbench.experiment;

import org.shapecode.experiment.api.Run;
import org.shapecode.queue.Status;
import org.shapecode.queue.Training;
import org.shapecode.toolkit.Spoken;

/**
 * What can be done with an experiment now, and what is said about its run.
 *
 * @param active whether it trains or waits to: it can be cancelled, not edited
 * @param resumable whether its run stopped before its end
 * @param text one line for a person; may be empty
 * @param fraction of the work that is done, or NaN if that is not known
 */
record RunStatus(boolean active, boolean resumable, String text, double fraction) {
    /** Not run yet. */
    static final RunStatus NEW = new RunStatus(false, false, "", 0);

    /** A training, as of now. */
    static RunStatus of(Training training) {
        Status status = training.status();
        return switch (training.state()) {
            case WAITING -> new RunStatus(true, false, status.text(), Double.NaN);
            case RUNNING ->
                training.isCancelled()
                        ? new RunStatus(true, false, "Stopping after this step, and saving …", Double.NaN)
                        : new RunStatus(true, false, status.text(), (double) status.done() / status.total());
            case DONE ->
                new RunStatus(false, false, "Done in " + Spoken.duration(training.seconds()) + changes(training), 1);
            case CANCELLED ->
                training.folder().isEmpty()
                        ? NEW
                        : new RunStatus(false, true, "Stopped; it can go on from here", fraction(status));
            case FAILED -> new RunStatus(false, training.folder().isPresent(), "Failed", 0);
        };
    }

    /** A run that nothing here trains. */
    static RunStatus of(Run.State state) {
        return switch (state) {
            case DONE -> new RunStatus(false, false, "Done", 1);
            case RUNNING -> new RunStatus(false, false, "Trained by another process", Double.NaN);
            case RESUMABLE -> new RunStatus(false, true, "Stopped before its end; it can go on", 0);
            case FAILED -> new RunStatus(false, true, "Failed", 0);
        };
    }

    private static String changes(Training training) {
        int count = training.experiment().training().changes().size();
        return count == 0 ? "" : "; changed " + (count == 1 ? "once" : count + " times") + " while it trained";
    }

    private static double fraction(Status status) {
        return (double) status.done() / status.total();
    }
}

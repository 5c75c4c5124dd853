package org.shapecode.workbench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shapecode.core.Counted;
import org.shapecode.queue.TrainingJob;

/** The runs that were started on a page while it showed another one, in their order. Event dispatch thread. */
final class FurtherRuns {
    private final List<TrainingJob> jobs = new ArrayList<>();

    void add(TrainingJob job) {
        jobs.add(job);
    }

    /** Whether one of them waits or trains. */
    boolean remain() {
        jobs.removeIf(job -> job.state().isOver());
        return !jobs.isEmpty();
    }

    /** Removes and returns what is shown instead of a run, if that is done: one that was stopped, or failed, can be resumed. */
    Optional<TrainingJob> instead(TrainingJob shown) {
        boolean leaves = shown.state() == TrainingJob.State.DONE
                || shown.state().isOver() && shown.folder().isEmpty();
        return leaves ? next() : Optional.empty();
    }

    /** Removes the first one, if some {@link #remain}. */
    Optional<TrainingJob> next() {
        return remain() ? Optional.of(jobs.remove(0)) : Optional.empty();
    }

    /**
     * The status of the run that is shown, with what else is going to train after it; of one that is over, the next is told, too.
     */
    RunStatus statusWith(TrainingJob shown) {
        RunStatus status = RunStatus.of(shown);
        if (!remain()) {
            return status;
        }
        long after = jobs.stream().filter(job -> !isBefore(job, shown)).count();
        RunStatus next = after == 0 ? status : status.withText(" · " + Counted.of(after, "more run") + " in the queue");
        return next.active()
                ? next
                : next.withNote(
                        jobs.get(0).state().isTraining() ? "The next run is training." : "The next run is waiting.");
    }

    /** Whether a job trains, or starts, before one that waits to be resumed. */
    private static boolean isBefore(TrainingJob job, TrainingJob shown) {
        return shown.state() == TrainingJob.State.WAITING
                && (job.state() != TrainingJob.State.WAITING
                        || job.status().ahead() < shown.status().ahead());
    }
}

package org.shapecode.queue;

import org.shapecode.experiment.api.TrainingListener;

/**
 * A snapshot of a job: its state and its progress, as numbers.
 *
 * @param state its state
 * @param ahead number of waiting jobs that start before it; 0 unless WAITING
 * @param study whether it trains a study
 * @param phase what the job does while RUNNING; for a study, what its current run does
 * @param progress of what it does now, or did last
 * @param elsewhere the name of the backend that trains a study without this program; empty on this computer
 */
public record JobStatus(
        TrainingJob.State state,
        int ahead,
        boolean study,
        TrainingListener.Phase phase,
        Progress progress,
        String elsewhere) {
    /**
     * The progress of an activity, and of the job.
     *
     * @param activity the name that the trainer gives it, such as {@code "Drawing images"}
     * @param done units of the activity done, at most total
     * @param total units in all, at least 1
     * @param secondsLeft estimated time until the activity ends; NaN if unknown
     * @param fraction of the steps of a run that are taken, or of a study that is done, from 0 to 1; never falls
     */
    public record Progress(String activity, long done, long total, double secondsLeft, double fraction) {
        /** The name that the trainer gives to its steps. */
        static final String STEPS = "Training";

        /** The units of a study that has stopped. */
        private static final String RUNS = "Runs";

        /** Before the first report. */
        static final Progress NONE = new Progress("", 0, 1, Double.NaN, 0);

        /** What is saved of a run: its steps up to the last checkpoint. */
        static Progress ofSteps(long saved, long total) {
            return new Progress(STEPS, saved, total, Double.NaN, (double) saved / Math.max(1, total));
        }

        /**
         * What is saved of a study.
         *
         * @param done runs that are done, of so many in all
         * @param fraction of the work, in which the saved steps of the other runs count
         */
        static Progress ofRuns(long done, long total, double fraction) {
            return new Progress(RUNS, done, total, Double.NaN, fraction);
        }

        /** Whether the units are the runs of a study; while it trains, they are parts of its work. */
        public boolean isOfRuns() {
            return activity.equals(RUNS);
        }

        /** Whether the units are steps of training; the images before them are drawn in other units. */
        public boolean isOfSteps() {
            return activity.equals(STEPS);
        }

        /** Whether this report continues the activity of an earlier one. */
        boolean continues(Progress earlier) {
            return activity.equals(earlier.activity) && total == earlier.total && done >= earlier.done;
        }
    }
}

package org.shapecode.queue.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.TrainingListener.Phase;
import org.shapecode.queue.JobStatus;
import org.shapecode.queue.TrainingJob.State;

class JobStatusTextTest {
    private static JobStatus status(State state, int ahead, long done, long total, double secondsLeft) {
        return new JobStatus(
                state,
                ahead,
                false,
                done > 0 ? Phase.TRAINING : Phase.PREPARING,
                new JobStatus.Progress("Training", done, total, secondsLeft, (double) done / total),
                "");
    }

    @Test
    void countsTheJobsAhead() {
        assertEquals("Waiting to start", JobStatusText.line(status(State.WAITING, 0, 0, 1, Double.NaN)));
        assertEquals("Waiting to start, 2 ahead", JobStatusText.line(status(State.WAITING, 2, 0, 1, Double.NaN)));
    }

    @Test
    void aRunThatWaitsToBeResumedTellsItsStep() {
        assertEquals(
                "Waiting to resume at step 5 of 10, 2 ahead",
                JobStatusText.line(status(State.WAITING, 2, 5, 10, Double.NaN)));
    }

    @Test
    void showsUnitsAndTheTimeLeft() {
        assertEquals("Training: step 5 of 10, 1 min 5 s left", JobStatusText.line(status(State.RUNNING, 0, 5, 10, 65)));
        assertEquals("Training: step 5 of 10", JobStatusText.line(status(State.RUNNING, 0, 5, 10, Double.NaN)));
        assertEquals(
                "Training: step 500 of 10\u2009000",
                JobStatusText.line(status(State.RUNNING, 0, 500, 10_000, Double.NaN)));
        assertEquals("Training: step 10 of 10", JobStatusText.line(status(State.RUNNING, 0, 10, 10, 0)));
    }

    @Test
    void theUnitsOfAStudyAreAPercentage() {
        assertEquals("0 of 60 runs done, preparing, 0%", JobStatusText.line(study(Phase.PREPARING, 0)));
        assertEquals("0 of 60 runs done, 0.4%", JobStatusText.line(study(Phase.TRAINING, 0.0049)));
        assertEquals("0 of 60 runs done, 50%", JobStatusText.line(study(Phase.TRAINING, 0.509)));
    }

    private static JobStatus study(Phase phase, double fraction) {
        return new JobStatus(
                State.RUNNING,
                0,
                true,
                phase,
                new JobStatus.Progress("0 of 60 runs done", 3, 700, Double.NaN, fraction),
                "");
    }

    @Test
    void aClusterDoesNotTellItsPhase() {
        JobStatus.Progress progress = new JobStatus.Progress("3 of 12 runs done, 4 training", 3, 12, Double.NaN, 0.34);
        assertEquals(
                "SLURM: 3 of 12 runs done, 4 training, 34%",
                JobStatusText.line(new JobStatus(State.RUNNING, 0, true, Phase.PREPARING, progress, "SLURM")));
    }

    @Test
    void imagesAreNoSteps() {
        JobStatus.Progress last = new JobStatus.Progress("Drawing images", 304, 320, Double.NaN, 0);
        assertEquals(
                "Drawing images: 304 of 320",
                JobStatusText.line(new JobStatus(State.RUNNING, 0, false, Phase.TRAINING, last, "")));
    }

    @Test
    void aStoppedRunTellsItsStep() {
        assertEquals(
                "Stopped at step 500 of 10\u2009000. Resume to continue.",
                JobStatusText.line(status(State.CANCELLED, 0, 500, 10_000, Double.NaN)));
    }

    /** Each of the two progresses can be that of a stopped study: the second, if nobody knows what is saved. */
    @Test
    void aStoppedStudyTellsItsRunsAsItsPageDoesAfterARestart() {
        JobStatus.Progress saved = new JobStatus.Progress("Runs", 3, 60, Double.NaN, 0.1);
        for (State state : List.of(State.CANCELLED, State.HELD)) {
            assertEquals(
                    JobStatusText.stoppedStudy(3, 60),
                    JobStatusText.line(new JobStatus(state, 0, true, Phase.TRAINING, saved, "")));
        }
        assertEquals("Stopped, 3 of 60 runs done. Resume to continue.", JobStatusText.stoppedStudy(3, 60));
        JobStatus.Progress work = new JobStatus.Progress("3 of 60 runs done", 3, 700, Double.NaN, 0.1);
        assertEquals(
                "Stopped. Resume to continue.",
                JobStatusText.line(new JobStatus(State.CANCELLED, 0, true, Phase.TRAINING, work, "")));
    }

    @Test
    void doesNotEstimateWhilePaused() {
        assertEquals("Paused: step 5 of 10", JobStatusText.line(status(State.PAUSED, 0, 5, 10, 65)));
    }

    @Test
    void doesNotCallAnalysingTraining() {
        JobStatus.Progress last = new JobStatus.Progress("Training", 10, 10, 0, 0.97);
        assertEquals(
                "Analysing…", JobStatusText.line(new JobStatus(State.RUNNING, 0, false, Phase.ANALYSING, last, "")));
    }

    @Test
    void distinguishesPreparingFromTraining() {
        assertEquals("preparing", JobStatusText.brief(status(State.RUNNING, 0, 0, 10, Double.NaN)));
        assertEquals("training 50%", JobStatusText.brief(status(State.RUNNING, 0, 5, 10, Double.NaN)));
    }
}

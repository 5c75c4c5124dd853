package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.experiment.study.RunPhase;
import org.shapecode.queue.RunMove;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.WaitingJob;
import org.shapecode.toolkit.Remarks;
import org.shapecode.toolkit.SampleDocuments;

class RunStatusTest {
    private static StoredRun stored(Run.State state, Map<String, Double> numbers) {
        return stored(false, state, 2500, 10_000, numbers);
    }

    private static StoredRun stored(
            boolean study, Run.State state, long done, long total, Map<String, Double> numbers) {
        return new StoredRun(
                Path.of("run"),
                study,
                "Run",
                Optional.empty(),
                SampleDocuments.small().experiment(),
                state,
                done,
                total,
                study ? 0.6 : (double) done / total,
                true,
                numbers,
                Remarks.NONE,
                Optional.empty(),
                new LocalBackend());
    }

    @Test
    void aNewExperimentIsNeitherActiveNorResumable() {
        assertFalse(RunStatus.NEW.active());
        assertFalse(RunStatus.NEW.resumable());
    }

    @ParameterizedTest
    @EnumSource(Run.State.class)
    void aStoredRunIsInactiveAndHasText(Run.State state) {
        RunStatus status = RunStatus.of(stored(state, Map.of()));
        assertFalse(status.active());
        assertEquals(state.isResumable(), status.resumable());
        assertFalse(status.text().isEmpty());
    }

    @Test
    void aFinishedRunSaysHowLongItTookAndItsTestLoss() {
        assertEquals(
                "Done in 2 min 51 s, test loss 1.31 per image",
                RunStatus.of(stored(Run.State.DONE, Map.of("training.seconds", 171.2, "loss.test", 1.3149)))
                        .text());
        assertEquals(
                "Done, test loss 1.2e-5 per image",
                RunStatus.of(stored(Run.State.DONE, Map.of("loss.test", 1.2e-5)))
                        .text());
    }

    @Test
    void aStoppedRunTellsItsStepAndAStoppedStudyItsRuns() {
        RunStatus run = RunStatus.of(stored(Run.State.RESUMABLE, Map.of()));
        assertEquals("Stopped at step 2500 of 10\u2009000. Resume to continue.", run.text());
        assertEquals(0.25, run.fraction());
        RunStatus study = RunStatus.of(stored(true, Run.State.RESUMABLE, 3, 6, Map.of()));
        assertEquals("Stopped, 3 of 6 runs done. Resume to continue.", study.text());
        assertEquals(0.6, study.fraction(), "with the steps of runs that are not done");
    }

    private static String followed(Run.State state, RunMove move) {
        Optional<TrainingJob> study = Optional.of(WaitingJob.elsewhere(Path.of("study")));
        RunFollower.News news = new RunFollower.News(state, study, Optional.ofNullable(move), 20, List.of());
        return RunStatus.of(news, 30).map(RunStatus::text).orElse("");
    }

    @Test
    void aRunWithoutAFolderHereIsFollowedByWhatItsStudyWasTold() {
        assertEquals("Queued on Test cluster", followed(Run.State.NOT_STARTED, new RunMove(RunPhase.QUEUED, 0)));
        assertEquals(
                "Training on Test cluster, step 20 of 30",
                followed(Run.State.NOT_STARTED, new RunMove(RunPhase.TRAINING, 20)));
        assertEquals("", followed(Run.State.RESUMABLE, new RunMove(RunPhase.ENDED, 20)));
        assertEquals("", followed(Run.State.NOT_STARTED, null));
    }

    @Test
    void aRunOfAStudyHereTellsThat() {
        RunFollower.News news = new RunFollower.News(
                Run.State.RUNNING, Optional.of(WaitingJob.at(Path.of("study"), true)), Optional.empty(), 20, List.of());
        assertEquals(
                "Training as part of its study, step 20 of 30",
                RunStatus.of(news, 30).orElseThrow().text());
    }

    @Test
    void aRunThatAnotherProcessTrainsTellsItsStep() {
        RunFollower.News news =
                new RunFollower.News(Run.State.RUNNING, Optional.empty(), Optional.empty(), 20, List.of());
        assertEquals(
                "Training in another process, step 20 of 30",
                RunStatus.of(news, 30).orElseThrow().text());
    }
}

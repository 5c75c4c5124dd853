package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.analysis.Trained;

/** A training may end before its last step when the test loss has not improved for some measurements. */
class EarlyStoppingTest {
    private static final String STEPS = "training.steps";
    private static final String PATIENCE = "training.test-loss.patience";
    /** A large learning rate makes the test loss rise again and again. */
    private static final Map<String, Object> ROUGH = Map.of(
            "training.optimiser.learning-rate",
            0.1,
            "training.test-loss",
            Map.of("interval", 3, "patience", 2, "least-improvement", 0),
            STEPS,
            400);

    @TempDir
    Path folder;

    private static Trainer trainer(Progress progress) {
        return new Trainer(1, TrainingListener.NONE, progress);
    }

    private static Document rough(Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(ROUGH);
        all.putAll(values);
        return Small.with(all);
    }

    private Run run(String name, Map<String, Object> values) {
        return trainer(Progress.NONE).start(rough(values), folder.resolve(name));
    }

    private static int end(int interval, int patience, double leastImprovement, double... losses) {
        Patience left = Patience.after(
                new TestLoss(interval, patience, leastImprovement), new Metrics(List.of("loss", Metrics.TEST_LOSS)));
        for (int i = 0; i < losses.length; i++) {
            left.measured((i + 1) * interval, losses[i]);
        }
        return left.exhaustedAt();
    }

    @Test
    void endsAfterSoManyMeasurementsWithoutALowerLoss() {
        assertEquals(0, end(10, 2, 0, 5, 4, 3, 3, 2, 2.5));
        assertEquals(60, end(10, 2, 0, 5, 4, 3, 2, 2, 2.5, 1));
        assertEquals(30, end(10, 1, 0, 5, 4, 4));
        assertEquals(0, end(10, 0, 0, 5, 5, 5, 5), "no patience is asked for");
    }

    @Test
    void anImprovementThatIsTooSmallDoesNotCount() {
        assertEquals(0, end(10, 2, 0, 100, 99.5, 99, 98.5, 98));
        assertEquals(30, end(10, 2, 0.05, 100, 99, 98, 94, 90));
        assertEquals(0, end(10, 2, 0.05, 100, 99, 94, 93, 89), "measured from the least that counted");
        assertEquals(20, end(10, 1, 0, 100, Double.NaN));
    }

    @Test
    void theRunIsDoneAndSaysWhy() throws IOException {
        List<String> told = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void stepped(int step, Trained trained) {}

            @Override
            public void noted(String sentence) {
                told.add(sentence);
            }
        };
        Run run = new Trainer(1, listener, Progress.NONE).start(rough(Map.of()), folder.resolve("run"));
        int steps = run.metrics().steps();
        assertTrue(steps > 6 && steps < 400 && steps % 3 == 0, "ended at " + steps);
        assertEquals(Run.State.DONE, run.state());
        assertTrue(run.isComplete());
        assertTrue(run.altered().isEmpty());
        assertEquals(steps, run.stepsSaved());
        assertEquals((double) steps, run.summary().get(STEPS));
        double[] losses = run.metrics().column(Metrics.TEST_LOSS);
        assertEquals(losses[steps - 1], TestLossTest.loss(run), 1e-9, "the weights are those of the last step");
        assertTrue(losses[steps - 1] >= losses[steps - 7] && losses[steps - 4] >= losses[steps - 7]);
        Finding why = run.findings().stream()
                .filter(each -> each.kind() == Finding.Kind.STOPPED_EARLY)
                .findFirst()
                .orElseThrow();
        assertTrue(
                why.sentence().startsWith("Training stopped early, at step " + steps + " of 400: in the last 2 "),
                why.sentence());
        assertTrue(why.sentence().contains("that of step " + (steps - 6) + "."), why.sentence());
        assertFalse(why.isWarning());
        assertTrue(told.contains(why.sentence()), told.toString());
        assertTrue(Files.readString(run.files().log()).contains(why.sentence()));
    }

    /** It ends as a run of just so many steps. */
    @Test
    void theResultIsThatOfAShorterRun() throws IOException {
        Run stopped = run("stopped", Map.of());
        Run shorter = run("shorter", Map.of(STEPS, stopped.metrics().steps(), PATIENCE, 0));
        assertEquals(RunFiles.of(shorter.folder()), RunFiles.of(stopped.folder()));
        assertFalse(shorter.findings().stream().anyMatch(each -> each.kind() == Finding.Kind.STOPPED_EARLY));
    }

    @Test
    void resumedAnywhereItEndsAtTheSameStep() throws IOException {
        Run whole = run("whole", Map.of());
        int steps = whole.metrics().steps();
        for (int stop : new int[] {1, steps - 6, steps - 4, steps - 3, steps - 1}) {
            Path cut = folder.resolve("cut-" + stop);
            Progress stopping = new TrainingUntil(stop);
            assertThrows(CancellationException.class, () -> trainer(stopping).start(rough(Map.of()), cut));
            trainer(Progress.NONE).resume(cut);
            assertEquals(RunFiles.of(whole.folder()), RunFiles.of(cut), "stopped at " + stop);
            assertEquals(whole.findings(), Run.open(cut).findings());
        }
    }

    @Test
    void moreStepsAloneChangeNothing() throws IOException {
        Run run = run("longer", Map.of());
        List<String> before = RunFiles.of(run.folder());
        trainer(Progress.NONE).resume(rough(Map.of(STEPS, 500)), run.folder());
        assertEquals(before, RunFiles.of(run.folder()));
        assertEquals(run("fresh", Map.of(STEPS, 500)).findings(), run.findings());
        assertTrue(run.altered().isEmpty());
        String stamp = Files.getLastModifiedTime(run.files().summary()).toString();
        trainer(Progress.NONE).resume(run.folder());
        assertEquals(stamp, Files.getLastModifiedTime(run.files().summary()).toString(), "nothing was left to do");
    }

    @Test
    void withMorePatienceItGoesOnAsThoughItHadHadItFromTheStart() throws IOException {
        for (int patience : new int[] {0, 4}) {
            Run run = run("longer-" + patience, Map.of(STEPS, 60));
            assertTrue(run.metrics().steps() < 60);
            Map<String, Object> values = Map.of(STEPS, 80, PATIENCE, patience);
            trainer(Progress.NONE).resume(rough(values), run.folder());
            Run fresh = run("fresh-" + patience, values);
            assertEquals(RunFiles.of(fresh.folder()), RunFiles.of(run.folder()));
            assertEquals(fresh.findings(), run.findings());
            assertTrue(run.altered().isEmpty());
        }
    }

    @Test
    void anEndThatWouldHaveComeBeforeIsRefused() {
        Run run = run("impatient", Map.of(PATIENCE, 0, STEPS, 60));
        String said = assertThrows(
                        Problem.class,
                        () -> trainer(Progress.NONE).resume(rough(Map.of(STEPS, 80, PATIENCE, 1)), run.folder()))
                .getMessage();
        assertTrue(said.contains("would have stopped at step ") && said.contains(PATIENCE), said);
    }

    @Test
    void patienceNeedsMeasurements() {
        Document document = Small.with(Map.of(PATIENCE, 5));
        String said = assertThrows(Problem.class, document::experiment).getMessage();
        assertTrue(said.contains(PATIENCE + " is 5, but the test loss is not measured"), said);
    }
}

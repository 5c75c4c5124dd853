package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Metrics;

/** The loss on the test images can be measured during training, which does not change what is trained. */
class TestLossTest {
    private static final String INTERVAL = "training.test-loss.interval";
    private static final String STEPS = "training.steps";

    @TempDir
    Path folder;

    private static Trainer trainer(Progress progress) {
        return new Trainer(1, TrainingListener.NONE, progress);
    }

    private Run run(String name, Map<String, Object> values) {
        return trainer(Progress.NONE).start(Small.with(values), folder.resolve(name));
    }

    @Test
    void standsInTheMetricsAtEveryInterval() {
        Run run = run("measured", Map.of(INTERVAL, 10));
        double[] losses = run.metrics().column(Metrics.TEST_LOSS);
        assertEquals(40, losses.length);
        for (int step = 1; step <= 40; step++) {
            assertEquals(step % 10 == 0, Double.isFinite(losses[step - 1]), "step " + step);
        }
        assertEquals(loss(run), losses[39], 1e-9);
        assertEquals(loss(run("shorter", Map.of(STEPS, 20))), losses[19], 1e-9);
    }

    /** Of all test images, after training. */
    static double loss(Run run) {
        return Arrays.stream(run.codes().get("error")).average().orElseThrow();
    }

    @Test
    void leavesTrainingAsItIs() throws IOException {
        Run plain = run("plain", Map.of());
        Run measured = run("measured", Map.of(INTERVAL, 7));
        assertFalse(plain.metrics().terms().contains(Metrics.TEST_LOSS));
        List<String> lines = Files.readAllLines(measured.files().metrics());
        assertEquals(
                Files.readAllLines(plain.files().metrics()),
                lines.stream()
                        .map(line -> line.substring(0, line.lastIndexOf(',')))
                        .toList());
        assertTrue(lines.get(1).endsWith(",NaN"), lines.get(1));
        assertArrayEquals(
                Files.readAllBytes(plain.files().codes()),
                Files.readAllBytes(measured.files().codes()));
    }

    @Test
    void isTheSameWhereverTrainingStops() throws IOException {
        Run whole = run("whole", Map.of(INTERVAL, 6));
        for (int stop : new int[] {5, 6, 12, 31}) {
            Progress stopping = new TrainingUntil(stop);
            Path cut = folder.resolve("cut-" + stop);
            assertThrows(
                    CancellationException.class, () -> trainer(stopping).start(Small.with(Map.of(INTERVAL, 6)), cut));
            trainer(Progress.NONE).resume(cut);
            assertEquals(RunFiles.of(whole.folder()), RunFiles.of(cut), "stopped at " + stop);
        }
    }

    @Test
    void aLongerRunHasTheValuesOfOneThatAskedForAllStepsAtOnce() throws IOException {
        Run run = run("longer", Map.of(INTERVAL, 10, STEPS, 25));
        trainer(Progress.NONE).resume(Small.with(Map.of(INTERVAL, 10)), run.folder());
        assertEquals(RunFiles.of(run("fresh", Map.of(INTERVAL, 10)).folder()), RunFiles.of(run.folder()));
    }

    /** The metrics would have the column from some step on. */
    @Test
    void aRunKeepsItsInterval() throws IOException {
        Run run = run("edited", Map.of());
        run.document().with(STEPS, 50).with(INTERVAL, 5).write(run.files().experiment());
        String said = assertThrows(Problem.class, () -> trainer(Progress.NONE).resume(run.folder()))
                .getMessage();
        assertTrue(said.contains(" " + INTERVAL + " "), said);
    }
}

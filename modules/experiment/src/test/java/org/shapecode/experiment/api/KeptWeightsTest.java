package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Trained;

/** A run keeps the weights of the steps that it is asked to keep, and gives back the network as it was. */
class KeptWeightsTest {
    private static final String SPACING = "training.keep.spacing";
    private static final String INTERVAL = "training.keep.interval";

    @TempDir
    Path folder;

    private static Trainer trainer(Progress progress) {
        return new Trainer(1, TrainingListener.NONE, progress);
    }

    private Run run(String name, Map<String, Object> values) {
        return trainer(Progress.NONE).start(Small.with(values), folder.resolve(name));
    }

    @Test
    void nothingIsKeptUnlessAskedFor() {
        Run run = run("plain", Map.of());
        assertEquals(List.of(), run.keptSteps());
        assertFalse(Files.exists(run.files().kept()));
    }

    @Test
    void evenlySpaced() {
        assertEquals(
                List.of(0, 15, 30),
                run("even", Map.of(SPACING, "even", INTERVAL, 15)).keptSteps());
    }

    @Test
    void tenForEachFactorOfTen() {
        assertEquals(
                List.of(0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40),
                run("logarithmic", Map.of(SPACING, "logarithmic")).keptSteps());
        Keep keep = new Keep(Keep.Spacing.LOGARITHMIC, 1);
        for (int from = 10; from <= 10_000_000; from *= 10) {
            int kept = 0;
            for (int step = from; step < 10 * from && from <= 100_000; step++) {
                kept += keep.keeps(step) ? 1 : 0;
            }
            assertEquals(from <= 100_000 ? 10 : 0, kept);
            assertTrue(keep.keeps(from));
        }
    }

    @Test
    void theNetworkIsTheOneOfAShorterRun() {
        Run run = run("kept", Map.of(SPACING, "even", INTERVAL, 15));
        Trained last = run.trained(Progress.NONE);
        Trained then = run.at(30, last);
        Trained shorter = run("shorter", Map.of("training.steps", 30)).trained(Progress.NONE);
        assertEquals(30, then.metrics().steps());
        assertEquals(codes(shorter), codes(then));
        assertFalse(codes(last).equals(codes(then)));
        assertEquals(last.test(), then.test());
    }

    private static List<Float> codes(Trained trained) {
        List<Float> codes = new ArrayList<>();
        for (float each : trained.model().encode(trained.test().images())) {
            codes.add(each);
        }
        return codes;
    }

    @Test
    void theResultIsTheSame() throws IOException {
        Run kept = run("kept", Map.of(SPACING, "logarithmic"));
        Run plain = run("plain", Map.of());
        assertArrayEquals(
                Files.readAllBytes(plain.files().metrics()),
                Files.readAllBytes(kept.files().metrics()));
        assertArrayEquals(
                Files.readAllBytes(plain.files().codes()),
                Files.readAllBytes(kept.files().codes()));
    }

    /** Weights kept after the checkpoint from which it is resumed could be of other settings. */
    @Test
    void resumedItKeepsTheSameSteps() throws IOException {
        Progress stop = new TrainingUntil(22);
        Path at = folder.resolve("stopped");
        Document document = Small.with(Map.of(SPACING, "even", INTERVAL, 5));
        assertThrows(CancellationException.class, () -> trainer(stop).start(document, at));
        Run run = Run.open(at);
        assertEquals(List.of(0, 5, 10, 15, 20), run.keptSteps());
        Files.createDirectories(run.files().kept().resolve("step-35"));
        trainer(Progress.NONE).resume(at);
        Run fresh = run("fresh", Map.of(SPACING, "even", INTERVAL, 5));
        assertEquals(fresh.keptSteps(), run.keptSteps());
        Trained images = run.trained(Progress.NONE);
        assertEquals(codes(fresh.at(35, images)), codes(run.at(35, images)));
        assertEquals(RunFiles.of(fresh.folder()), RunFiles.of(run.folder()));
    }

    @Test
    void aStepThatWasNotKeptIsAnError() {
        Run run = run("kept", Map.of(SPACING, "even", INTERVAL, 15));
        Trained last = run.trained(Progress.NONE);
        String said = assertThrows(Problem.class, () -> run.at(7, last)).getMessage();
        assertTrue(said.contains("not kept the weights of step 7; its kept steps are 0, 15, 30"), said);
    }

    @Test
    void changedWeightsAreFound() throws IOException {
        Run run = run("kept", Map.of(SPACING, "even", INTERVAL, 15));
        Path file;
        try (var files = Files.list(run.files().kept().resolve("step-15"))) {
            file = files.findFirst().orElseThrow();
        }
        Files.write(file, new byte[] {1, 2, 3});
        String said = run.altered().orElseThrow().getMessage();
        assertTrue(said.contains("kept/step-15/") && said.contains("was changed"), said);
    }

    @Test
    void tooManyAreRefused() {
        String said = assertThrows(
                        Problem.class, () -> run("many", Map.of("training.steps", 5000, SPACING, "even", INTERVAL, 4)))
                .getMessage();
        assertTrue(said.contains("training.keep.interval") && said.contains("at least 5 for 5000 steps"), said);
    }
}

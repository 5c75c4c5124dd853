package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.shapecode.network.api.Model;

/** What is changed on the way is part of the experiment. */
class ChangesTest {
    private static final String LAMBDA = "regularisers.0.lambda";
    private static final String RATE = "training.optimiser.learning-rate";

    @TempDir
    Path folder;

    private static Trainer trainer() {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE);
    }

    /** Changes lambda after step 13 and the rate after step 20. */
    private static Trainer changing(Progress progress) {
        Control control = new Control();
        TrainingListener hand = (step, trained) -> {
            if (step == 13) {
                control.change(LAMBDA, 0.5);
            } else if (step == 20) {
                control.change(RATE, 0.004);
                control.change(LAMBDA, -1);
            } else if (step == 25) {
                control.change(RATE, 0.004);
            }
        };
        return new Trainer(1, hand, progress, control);
    }

    @Test
    void areRecordedAndRunAgainToTheSameBits() throws IOException {
        Run changed = changing(Progress.NONE).start(Small.document(), folder.resolve("changed"));
        assertEquals(
                List.of(new Change(13, LAMBDA, 0.5), new Change(20, RATE, 0.004)),
                changed.experiment().training().changes());
        assertEquals(2.0, changed.summary().get("training.changes"));
        String log = Files.readString(changed.folder().resolve("log.txt"));
        assertTrue(log.contains("From step 13 on, regularisers.0.lambda is 0.5."), log);
        assertTrue(log.contains("Rejected the value "), log);

        Run again = trainer().start(changed.document(), folder.resolve("again"));
        assertEquals(RunFiles.of(changed.folder()), RunFiles.of(again.folder()));
        Run plain = trainer().start(Small.document(), folder.resolve("plain"));
        assertNotEquals(RunFiles.of(plain.folder()), RunFiles.of(again.folder()));
        assertFalse(plain.summary().containsKey("training.changes"));
    }

    @Test
    void takeEffectAtTheirStepAndNotBefore() {
        Run changed = changing(Progress.NONE).start(Small.document(), folder.resolve("changed"));
        Run plain = trainer().start(Small.document(), folder.resolve("plain"));
        double[] loss = changed.metrics().column("loss");
        double[] data = changed.metrics().column("data");
        double[] psi = changed.metrics().column("psi3");
        double[] before = plain.metrics().column("loss");
        for (int step = 0; step < 40; step++) {
            assertEquals(data[step] + (step < 13 ? 0.01 : 0.5) * psi[step], loss[step], 1e-9, "step " + step);
            assertEquals(step < 13, loss[step] == before[step], "step " + step);
        }
    }

    @Test
    void changeTheModelInTrainingWithoutACheckpoint() {
        Path run = folder.resolve("run");
        List<Integer> checkpoints = new ArrayList<>();
        List<Model> models = new ArrayList<>();
        Control control = new Control();
        TrainingListener hand = (step, trained) -> {
            if (step == 13) {
                control.change(LAMBDA, 0.5);
            }
            if (step == 13 || step == 14) {
                checkpoints.add(checkpoint(run));
                models.add(trained.model());
            }
        };
        new Trainer(1, hand, Progress.NONE, control).start(Small.document(), run);
        assertEquals(List.of(9, 9), checkpoints);
        assertSame(models.get(0), models.get(1));
    }

    private static int checkpoint(Path run) {
        try {
            return Checkpoint.newest(run).orElseThrow().step();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void ofEveryKindOfPenaltyRunAgainToTheSameBits() throws IOException {
        Document document = Small.with(Map.of(
                "regularisers",
                List.of(
                        Map.of("plugin", "psi1", "lambda", 0.001, "neighbours", 3),
                        Map.of("plugin", "psi2", "lambda", 0.01),
                        Map.of("plugin", "contractive", "lambda", 0.1))));
        Control control = new Control();
        TrainingListener hand = (step, trained) -> {
            if (step == 13) {
                control.change("regularisers.0.lambda", 0.0);
                control.change("regularisers.2.lambda", 3.0);
            } else if (step == 22) {
                control.change("regularisers.0.lambda", 0.002);
                control.change("regularisers.1.lambda", 0.5);
                control.change(RATE, 0.01);
            }
        };
        Run live = new Trainer(2, hand, Progress.NONE, control).start(document, folder.resolve("live"));
        assertEquals(5, live.experiment().training().changes().size());
        Run again = trainer().start(live.document(), folder.resolve("again"));
        assertEquals(RunFiles.of(live.folder()), RunFiles.of(again.folder()));
        for (int stop : new int[] {12, 17, 30}) {
            Path cut = folder.resolve("cut-" + stop);
            assertThrows(
                    CancellationException.class,
                    () -> new Trainer(1, TrainingListener.NONE, new TrainingUntil(stop)).start(live.document(), cut));
            trainer().resume(cut);
            assertEquals(RunFiles.of(live.folder()), RunFiles.of(cut), "stopped at " + stop);
        }
    }

    @Test
    void surviveBeingStoppedAtAnyStep() throws IOException {
        Run whole = changing(Progress.NONE).start(Small.document(), folder.resolve("whole"));
        for (int stop : new int[] {13, 14, 20, 31}) {
            Path cut = folder.resolve("cut-" + stop);
            assertThrows(
                    CancellationException.class,
                    () -> changing(new TrainingUntil(stop)).start(Small.document(), cut));
            // What was not wished for before it stopped is wished for now.
            changing(Progress.NONE).resume(cut);
            if (stop != 13 && stop != 20) {
                assertEquals(RunFiles.of(whole.folder()), RunFiles.of(cut), "stopped at " + stop);
            }
            Run again = trainer().start(Run.open(cut).document(), folder.resolve("again-" + stop));
            assertEquals(RunFiles.of(cut), RunFiles.of(again.folder()), "again, stopped at " + stop);
        }
    }

    @Test
    void standInTheFile() throws IOException {
        Document document = Small.with(Map.of(
                "training.changes",
                List.of(
                        Map.of("step", 30, "path", LAMBDA, "value", 2),
                        Map.of("step", 10, "path", LAMBDA, "value", 1))));
        Experiment experiment = document.experiment();
        assertEquals(0.01, experiment.at(9).regularisers().get(0).lambda());
        assertEquals(1, experiment.at(29).regularisers().get(0).lambda());
        assertEquals(2, experiment.at(30).regularisers().get(0).lambda());
        assertEquals(List.of(), experiment.at(30).training().changes());

        Run whole = trainer().start(document, folder.resolve("whole"));
        assertEquals(experiment, whole.experiment());
        Path cut = folder.resolve("cut");
        assertThrows(
                CancellationException.class,
                () -> new Trainer(1, TrainingListener.NONE, new TrainingUntil(12)).start(document, cut));
        trainer().resume(cut);
        assertEquals(RunFiles.of(whole.folder()), RunFiles.of(cut));
    }

    @Test
    void ofWhatCannotChangeAreRefused() {
        Document seed = Small.with(Map.of("training.changes", List.of(Map.of("path", "seed", "value", 2))));
        String message = assertThrows(Problem.class, seed::experiment).getMessage();
        assertTrue(
                message.contains(
                        "these fields can change during training: training.optimiser.learning-rate, regularisers.0.lambda"),
                message);
        Document rate = Small.with(Map.of("training.changes", List.of(Map.of("path", RATE, "value", -1))));
        message = assertThrows(Problem.class, rate::experiment).getMessage();
        assertTrue(message.contains("must be a number from 0 to 10"), message);
    }
}

package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Schedule.Decay;

/** The learning rate is a function of the step: the same whether training stops on the way, and whatever comes later. */
class ScheduleTest {
    private static final String RATE = "training.optimiser.learning-rate";
    private static final String WARM_UP = "training.schedule.warm-up";
    private static final Map<String, Object> COSINE =
            Map.of("decay", "cosine", "warm-up", 5, "length", 30, "floor", 0.1);

    @TempDir
    Path folder;

    private static Trainer trainer() {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE);
    }

    private Run run(String name, Map<String, Object> values) {
        return trainer().start(Small.with(values), folder.resolve(name));
    }

    private static double[] factors(Schedule schedule, int... steps) {
        double[] factors = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            factors[i] = schedule.factor(steps[i]);
        }
        return factors;
    }

    @Test
    void aSettingLeftOutIsTheFullRateAtEveryStep() {
        Experiment plain = Small.document().experiment();
        assertTrue(plain.training().schedule().isConstant());
        assertEquals(1e-3, plain.learningRate(0));
        assertEquals(1e-3, plain.learningRate(39));
    }

    @Test
    void risesEvenlyInTheWarmUp() {
        Schedule schedule = new Schedule(Decay.CONSTANT, 4, 1, 1, 1, 0);
        assertArrayEquals(new double[] {0.25, 0.5, 0.75, 1, 1, 1}, factors(schedule, 0, 1, 2, 3, 4, 1_000_000));
    }

    @Test
    void dropsEverySoManyStepsAfterTheWarmUp() {
        Schedule schedule = new Schedule(Decay.STEP, 2, 10, 0.5, 1, 0);
        assertArrayEquals(new double[] {0.5, 1, 1, 1, 0.5, 0.5, 0.25}, factors(schedule, 0, 1, 2, 11, 12, 21, 22));
    }

    @Test
    void fallsAlongHalfACosineToTheFloor() {
        Schedule schedule = new Schedule(Decay.COSINE, 2, 1, 1, 100, 0.2);
        assertArrayEquals(new double[] {1, 1, 0.6, 0.2, 0.2}, factors(schedule, 1, 2, 52, 102, 100_000_000), 1e-15);
        assertEquals(0.2 + 0.8 * (1 + Math.cos(Math.PI / 4)) / 2, schedule.factor(27), 1e-15);
        for (int step = 2; step < 102; step++) {
            assertTrue(schedule.factor(step) > schedule.factor(step + 1));
        }
    }

    /** What a person could do by hand at every step. */
    @ParameterizedTest
    @ValueSource(strings = {"step", "cosine"})
    void trainsAsThoughEachRateWereSetByHand(String decay) throws IOException {
        Map<String, Object> schedule =
                Map.of("decay", decay, "warm-up", 3, "interval", 10, "drop", 0.3, "length", 25, "floor", 0.1);
        Run scheduled = run("scheduled", Map.of("training.schedule", schedule));
        List<Object> changes = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            changes.add(Map.of(
                    "step", step, "path", RATE, "value", scheduled.experiment().learningRate(step)));
        }
        Run byHand = run("by-hand", Map.of("training.changes", changes));
        assertEquals(RunFiles.of(byHand.folder()), RunFiles.of(scheduled.folder()));
        assertNotEquals(RunFiles.of(run("plain", Map.of()).folder()), RunFiles.of(scheduled.folder()));
    }

    @Test
    void resumedAnywhereItEndsWithTheSameBits() throws IOException {
        Document document = Small.with(Map.of("training.schedule", COSINE));
        Run whole = trainer().start(document, folder.resolve("whole"));
        for (int stop : new int[] {1, 5, 9, 22, 36, 39}) {
            Path cut = folder.resolve("cut-" + stop);
            assertThrows(
                    CancellationException.class,
                    () -> new Trainer(2, TrainingListener.NONE, new TrainingUntil(stop)).start(document, cut));
            trainer().resume(cut);
            assertEquals(RunFiles.of(whole.folder()), RunFiles.of(cut), "stopped at " + stop);
            assertEquals(weights(whole.folder()), weights(cut), "stopped at " + stop);
        }
    }

    /** The sums of the files with the weights, which also hold the learning rate. */
    private static List<String> weights(Path run) throws IOException {
        List<String> sums = new ArrayList<>();
        try (var files = Files.list(run.resolve("weights"))) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".zip")) {
                    sums.add(file.getFileName() + " " + Manifest.sum(file));
                }
            }
        }
        assertEquals(2, sums.size());
        return sums;
    }

    @Test
    void lengthenedItEndsAsThoughStartedWithAllSteps() throws IOException {
        Run run = run("longer", Map.of("training.schedule", COSINE, "training.steps", 15));
        trainer().resume(Small.with(Map.of("training.schedule", COSINE)), run.folder());
        Run fresh = run("fresh", Map.of("training.schedule", COSINE));
        assertEquals(RunFiles.of(fresh.folder()), RunFiles.of(run.folder()));
    }

    /** A rate that is changed during training is the full rate from then on, which the schedule multiplies. */
    @Test
    void multipliesARateThatIsChangedDuringTraining() throws IOException {
        Control control = new Control();
        TrainingListener hand = (step, trained) -> {
            if (step == 12) {
                control.change(RATE, 0.02);
            }
        };
        Document document = Small.with(Map.of("training.schedule", COSINE));
        Run live = new Trainer(1, hand, Progress.NONE, control).start(document, folder.resolve("live"));
        assertEquals(
                List.of(new Change(12, RATE, 0.02)),
                live.experiment().training().changes());
        double factor = live.experiment().training().schedule().factor(20);
        assertEquals(
                1e-3 * document.experiment().training().schedule().factor(11),
                live.experiment().learningRate(11));
        assertEquals(0.02 * factor, live.experiment().learningRate(20));
        Run again = trainer().start(live.document(), folder.resolve("again"));
        assertEquals(RunFiles.of(live.folder()), RunFiles.of(again.folder()));
        assertEquals(
                "Full learning rate", Tunable.of(live.experiment(), 0).get(0).label());
    }

    @Test
    void aRunIsHeldToItsSchedule() throws IOException {
        Run run = run("edited", Map.of());
        run.document()
                .with("training.steps", 50)
                .with(WARM_UP, 3)
                .write(run.files().experiment());
        String said = assertThrows(Problem.class, () -> trainer().resume(run.folder()))
                .getMessage();
        assertTrue(said.contains(" " + WARM_UP + " "), said);
    }

    @Test
    void impossibleSettingsAreNamed() {
        Document document = Small.with(Map.of("training.schedule.floor", 1.5));
        String said = assertThrows(Problem.class, document::experiment).getMessage();
        assertTrue(said.contains("training.schedule.floor"), said);
    }
}

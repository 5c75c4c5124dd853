package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;

/** A finished run whose file asks for more steps is continued to the same bits; any other difference is named. */
class LongerRunTest {
    private static final String STEPS = "training.steps";

    @TempDir
    Path folder;

    private static Trainer trainer() {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE);
    }

    private Run run(String name, Map<String, Object> values) {
        return trainer().start(Small.with(values), folder.resolve(name));
    }

    private static void edit(Run run, String path, Object value) throws IOException {
        run.document().with(path, value).write(run.files().experiment());
    }

    @ParameterizedTest
    @CsvSource({"40, 41", "40, 73", "36, 45", "1, 2", "0, 5"})
    void endsAsIfItHadBeenStartedWithAllSteps(int first, int all) throws IOException {
        Run run = run("longer", Map.of(STEPS, first));
        edit(run, STEPS, all);
        trainer().resume(run.folder());
        assertEquals(Run.State.DONE, run.state());
        Run fresh = run("fresh", Map.of(STEPS, all));
        assertEquals(RunFiles.of(fresh.folder()), RunFiles.of(run.folder()));
        assertEquals((double) all, run.summary().get(STEPS));
        assertEquals(fresh.summary().get("loss.test"), run.summary().get("loss.test"));
        try (var files = Files.list(run.folder())) {
            assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith("checkpoint")));
        }
    }

    @Test
    void aDocumentWithMoreStepsLengthensTheRun() throws IOException {
        Run run = run("longer", Map.of(STEPS, 10));
        trainer().resume(Small.with(Map.of(STEPS, 25)), run.folder());
        assertEquals(25, run.experiment().training().steps());
        assertEquals(RunFiles.of(run("fresh", Map.of(STEPS, 25)).folder()), RunFiles.of(run.folder()));
    }

    @Test
    void continuesWithTheChangesSoFarAndThoseToCome() throws IOException {
        List<Object> changes = List.of(
                Map.of("step", 4, "path", "regularisers.0.lambda", "value", 0.5),
                Map.of("step", 12, "path", "training.optimiser.learning-rate", "value", 0.01));
        Run run = run("longer", Map.of(STEPS, 10, "training.changes", changes.subList(0, 1)));
        run.document()
                .with(STEPS, 20)
                .with("training.changes", changes)
                .write(run.files().experiment());
        trainer().resume(run.folder());
        Run fresh = run("fresh", Map.of(STEPS, 20, "training.changes", changes));
        assertEquals(RunFiles.of(fresh.folder()), RunFiles.of(run.folder()));
    }

    /** Stopped on the way, it is an ordinary run that can be resumed. */
    @Test
    void stoppedOnTheWayItResumesToTheSameBits() throws IOException {
        Run run = run("longer", Map.of(STEPS, 20));
        edit(run, STEPS, 40);
        Progress stop = new TrainingUntil(31);
        assertThrows(
                CancellationException.class, () -> new Trainer(1, TrainingListener.NONE, stop).resume(run.folder()));
        assertEquals(Run.State.RESUMABLE, run.state());
        assertEquals(31, run.stepsSaved());
        trainer().resume(run.folder());
        assertEquals(RunFiles.of(run("fresh", Map.of()).folder()), RunFiles.of(run.folder()));
    }

    /** Killed between two deletions, it is still done or already resumable. */
    @Test
    void aCheckpointLeftFromTheBeginningIsTaken() throws IOException {
        Run run = run("longer", Map.of(STEPS, 20));
        edit(run, STEPS, 40);
        Checkpoint.create(run.folder(), 20, temporary -> {
            try (var files = Files.list(run.files().weights())) {
                for (Path file : files.toList()) {
                    Files.copy(file, temporary.resolve(file.getFileName()));
                }
            }
        });
        trainer().resume(run.folder());
        assertEquals(RunFiles.of(run("fresh", Map.of()).folder()), RunFiles.of(run.folder()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        training.batch                   | 8           | training.batch
        data.images                      | 50          | data.images
        seed                             | 2           | seed
        training.optimiser.learning-rate | 0.01        | training.optimiser.learning-rate
        model.bias                       | false       | model.bias
        data.sampling                    | "hole"      | data.sampling
        regularisers                     | []          | regularisers
        """)
    void anotherDifferenceIsRefusedAndNamed(String path, String value, String named) throws IOException {
        Run run = run("edited", Map.of());
        edit(run, path, Json.parse(value, path));
        String before = Files.readString(run.files().summary());
        String said = assertThrows(Problem.class, () -> trainer().resume(run.folder()))
                .getMessage();
        assertTrue(said.contains(" " + named + " "), said);
        assertEquals(before, Files.readString(run.files().summary()));
        edit(run, STEPS, 60);
        assertThrows(Problem.class, () -> trainer().resume(run.folder()));
    }

    @Test
    void fewerStepsAreRefused() throws IOException {
        Run run = run("edited", Map.of());
        edit(run, STEPS, 39);
        String said = assertThrows(Problem.class, () -> trainer().resume(run.folder()))
                .getMessage();
        assertTrue(said.contains("has already been trained for 40 steps, but training.steps is 39"), said);
    }

    /** A stopped run would otherwise go on with settings of which its weights know nothing. */
    @Test
    void aStoppedRunIsHeldToItsSettingsToo() throws IOException {
        Progress stop = new TrainingUntil(12);
        Path at = folder.resolve("stopped");
        assertThrows(
                CancellationException.class,
                () -> new Trainer(1, TrainingListener.NONE, stop).start(Small.document(), at));
        Run run = Run.open(at);
        edit(run, "training.batch", 8);
        String said = assertThrows(Problem.class, () -> trainer().resume(at)).getMessage();
        assertTrue(said.contains(" training.batch "), said);
        edit(run, "training.batch", 16);
        edit(run, STEPS, 50);
        trainer().resume(at);
        assertEquals(RunFiles.of(run("fresh", Map.of(STEPS, 50)).folder()), RunFiles.of(at));
    }

    @Test
    void wordsAndAnalysesMayDiffer() throws IOException {
        Run run = run("renamed", Map.of());
        edit(run, "name", "Renamed");
        edit(run, "analyses", List.of());
        trainer().resume(run.folder());
        assertEquals(Run.State.DONE, run.state());
    }
}

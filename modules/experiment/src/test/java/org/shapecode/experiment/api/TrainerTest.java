package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;

class TrainerTest {
    @TempDir
    Path folder;

    private static Trainer trainer(int threads) {
        return new Trainer(threads, TrainingListener.NONE, Progress.NONE);
    }

    /** Trains until a step is reported, then cancels. */
    private static Trainer cancelledAt(int step) {
        boolean[] cancelled = new boolean[1];
        return new Trainer(1, (taken, trained) -> cancelled[0] = taken == step, new Progress() {
            @Override
            public void report(long done, long total, String message) {}

            @Override
            public boolean isCancelled() {
                return cancelled[0];
            }
        });
    }

    /** On large machines there are more processors than a run can use. */
    @Test
    void usesAllProcessorsThatItCan() {
        assertEquals(2, Trainer.usualThreads(2));
        assertEquals(Trainer.MOST_THREADS, Trainer.usualThreads(384));
        Path run = folder.resolve("run");
        trainer(Trainer.usualThreads(384)).start(Small.document(), run);
        assertEquals(Run.State.DONE, Run.open(run).state());
    }

    @Test
    void aRunIsComplete() {
        Run run = trainer(1).start(Small.document(), folder.resolve("run"));
        assertEquals(Run.State.DONE, run.state());
        assertEquals(40, run.metrics().steps());
        assertEquals(40.0, run.summary().get("training.steps"));
        assertTrue(run.metrics().terms().contains("psi3"));
        double[] loss = run.metrics().column("loss");
        assertEquals(40, loss.length);
        assertEquals(run.experiment(), Small.document().experiment());
        for (String file : new String[] {"provenance.json", "codes.csv", "log.txt", "weights"}) {
            assertTrue(Files.exists(run.folder().resolve(file)), file);
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsWithAnyNumberOfThreads() throws IOException {
        trainer(1).start(Small.document(), folder.resolve("a"));
        trainer(2).start(Small.document(), folder.resolve("b"));
        trainer(1).start(Small.with(Map.of("seed", 2)), folder.resolve("c"));
        assertEquals(RunFiles.of(folder.resolve("a")), RunFiles.of(folder.resolve("b")));
        assertNotEquals(
                RunFiles.of(folder.resolve("a")).get(0),
                RunFiles.of(folder.resolve("c")).get(0));
    }

    @Test
    void aCancelledRunResumesToTheSameBits() throws IOException {
        trainer(1).start(Small.document(), folder.resolve("whole"));
        Path cut = folder.resolve("cut");
        assertThrows(CancellationException.class, () -> cancelledAt(13).start(Small.document(), cut));
        assertEquals(Run.State.RESUMABLE, Run.open(cut).state());
        assertThrows(CancellationException.class, () -> cancelledAt(29).resume(cut));
        trainer(2).resume(cut);
        assertEquals(RunFiles.of(folder.resolve("whole")), RunFiles.of(cut));
    }

    @Test
    void aRunWithoutItsLastStepsRepeatsNone() throws IOException {
        Path cut = folder.resolve("cut");
        assertThrows(CancellationException.class, () -> cancelledAt(13).start(Small.document(), cut));
        Path metrics = cut.resolve("metrics.csv");
        String whole = Files.readString(metrics);
        String less = String.join("\n", whole.lines().limit(6).toList()) + "\n";
        Files.writeString(metrics, less);
        String message =
                assertThrows(Problem.class, () -> trainer(1).resume(cut)).getMessage();
        assertTrue(message.contains("has 5 steps, but the checkpoint is of step 13"), message);
        assertEquals(less, Files.readString(metrics));
        assertEquals(13, Run.open(cut).stepsSaved());
        Files.writeString(metrics, whole);
        assertEquals(40, trainer(1).resume(cut).metrics().steps());
    }

    @Test
    void whatIsThereIsLeftUntouched() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("thesis.txt"), "mine");
        assertThrows(Problem.class, () -> trainer(1).start(Small.document(), taken));
        assertEquals("mine", Files.readString(taken.resolve("thesis.txt")));

        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThrows(Problem.class, () -> trainer(1).start(Small.document(), file));
        assertThrows(Problem.class, () -> trainer(1).start(Small.document(), file.resolve("run")));
        assertEquals("mine", Files.readString(file));

        Path run = folder.resolve("run");
        trainer(1).start(Small.document(), run);
        assertThrows(Problem.class, () -> trainer(1).start(Small.document(), run));
        assertEquals(Run.State.DONE, Run.open(run).state());
    }

    @Test
    void aBadExperimentLeavesNoFolder() {
        Path run = folder.resolve("run");
        assertThrows(Problem.class, () -> trainer(1).start(Small.with(Map.of("training.batch", 0)), run));
        assertFalse(Files.exists(run));
    }

    @Test
    void trainingThatDivergesIsToldAndKept() {
        Path run = folder.resolve("run");
        Document wild = Small.with(Map.of("model", "diverging"));
        String message =
                assertThrows(Problem.class, () -> trainer(1).start(wild, run)).getMessage();
        assertTrue(message.startsWith("Training diverged at step 5"), message);
        assertEquals(Run.State.FAILED, Run.open(run).state());
        assertEquals(5, Run.open(run).metrics().steps());
    }

    @Test
    void onlyOneTrainsInAFolder() {
        Path run = folder.resolve("run");
        Trainer[] second = {trainer(1)};
        Problem[] problem = new Problem[1];
        new Trainer(
                        1,
                        (step, trained) -> {
                            if (step == 3) {
                                assertEquals(Run.State.RUNNING, Run.open(run).state());
                                problem[0] = assertThrows(Problem.class, () -> second[0].resume(run));
                            }
                        },
                        Progress.NONE)
                .start(Small.document(), run);
        assertTrue(problem[0].getMessage().contains("is already being trained"), problem[0].getMessage());
    }

    @Test
    void listsTheRunsOfAFolder() {
        RunStore store = new RunStore(folder);
        Path run = store.newFolder("My Disks!");
        assertTrue(run.getFileName().toString().startsWith("my-disks-"), run.toString());
        trainer(1).start(Small.document(), run);
        assertEquals(1, store.runs().size());
        assertNotEquals(run, store.newFolder("My Disks!"));
        assertTrue(store.newFolder("x".repeat(300)).getFileName().toString().length() < 100);
        assertEquals(0, new RunStore(folder.resolve("none")).runs().size());
    }

    /** Shells take a name that begins with a hyphen for an option. */
    @ParameterizedTest
    @CsvSource({
        "ψ₃, psi3",
        "Größe der Scheibe, grosse-der-scheibe",
        "Ångström / 2, angstrom-2",
        "Αρχή, alpharhochieta",
        "--σ = 0.1, sigma-0-1",
        "半径, experiment",
        "???, experiment"
    })
    void namesAFolderAfterTheExperiment(String name, String start) {
        String made = new RunStore(folder).newFolder(name).getFileName().toString();
        assertTrue(made.matches(start + "-\\d{8}-\\d{6}"), made);
    }
}

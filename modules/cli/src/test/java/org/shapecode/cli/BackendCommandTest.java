package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.StudyFolder;

class BackendCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void shell() {
        shell = new Shell(folder);
    }

    @Test
    void aStudyCanBeLeftAndEndedAndGoOnHere() throws IOException {
        assertEquals(1, shell.run("run", "tiny-study", "--out", "s", "--on", "elsewhere", "--set", "on.queue=7"));
        assertTrue(
                shell.err()
                        .contains(
                                "Left with 1 of 4 runs done; the others continue. Watch them with --resume, or end them"
                                        + " with: shapecode-cli cancel " + folder.resolve("s")),
                shell.err());
        assertEquals(1, shell.run("run", "tiny-study", "--out", "s", "--resume"), "on the cluster where it was");
        assertTrue(shell.err().contains("Left with 2 of 4 runs done"), shell.err());
        assertEquals(0, shell.run("cancel", "s"), shell::err);
        assertEquals("7", Files.readString(folder.resolve("s/cancelled")));
        Files.delete(folder.resolve("s/cancelled"));
        assertEquals(0, shell.run("run", "tiny-study", "--out", "s", "--resume", "--on", "local"), shell::err);
        assertEquals(4, new StudyFolder(folder.resolve("s")).result().done());
        assertTrue(Files.exists(folder.resolve("s/cancelled")), "the cluster must not train them, too");
        assertEquals(0, shell.run("cancel", "s"), shell::err);
        assertEquals(
                "All runs of " + folder.resolve("s") + " are done; nothing to cancel.",
                shell.err().strip());
        assertTrue(shell.refused(1, "cancel", "none").contains("is not a study folder"));
    }

    @Test
    void aStudyOnThisComputerIsStoppedWhereItTrains() throws IOException {
        shell.run("run", "tiny-study", "--out", "s", "--seeds", "1");
        assertEquals(0, shell.run("cancel", "s"), shell::err);
        assertTrue(shell.err().contains("All runs of "), shell.err());
        assertEquals(1, shell.run("run", "tiny-study", "--out", "t", "--on", "elsewhere"));
        deleteRecord("t");
        assertEquals(
                folder.resolve("t")
                        + " is not trained on a cluster; to stop it, press Ctrl+C in the command that trains"
                        + " it, or Stop on the desktop.",
                shell.refused(1, "cancel", "t"));
        // What a cluster remembers of a study tells that it may still train it, whatever was recorded since.
        Files.createDirectories(folder.resolve("t/on/elsewhere"));
        assertEquals(0, shell.run("cancel", "t"), shell::err);
        assertEquals("long", Files.readString(folder.resolve("t/cancelled")));
    }

    /** What a cluster remembers of a study stays, with its logs; it is not asked again. */
    @Test
    void aClusterThatHasCancelledAStudyIsNotAskedAgain() throws IOException {
        assertEquals(1, shell.run("run", "tiny-study", "--out", "s", "--on", "elsewhere"));
        Files.createDirectories(folder.resolve("s/on/elsewhere"));
        assertEquals(0, shell.run("run", "tiny-study", "--out", "s", "--resume", "--on", "local"), shell::err);
        Files.delete(folder.resolve("s/cancelled"));
        for (Run run : new StudyFolder(folder.resolve("s")).runs().subList(0, 2)) {
            Files.delete(run.files().summary());
        }
        assertTrue(shell.refused(1, "cancel", "s").contains("is not trained on a cluster"), shell.err());
        assertFalse(Files.exists(folder.resolve("s/cancelled")));
        assertEquals(1, shell.run("run", "tiny-study", "--out", "s", "--resume", "--on", "elsewhere"));
        deleteRecord("s");
        assertEquals(0, shell.run("cancel", "s"), shell::err);
        assertTrue(Files.exists(folder.resolve("s/cancelled")), "it has trained it again since");
    }

    private void deleteRecord(String study) {
        assertTrue(folder.resolve(study).resolve("on.json").toFile().delete());
    }

    /** A cluster that does not answer keeps nobody from training elsewhere, and can be asked again once it does. */
    @Test
    void aStudyThatCouldNotBeCancelledBeforeItMovedCanBeCancelledLater() throws IOException {
        assertEquals(1, shell.run("run", "tiny-study", "--out", "s", "--on", "elsewhere", "--set", "on.queue=7"));
        Path gone = Files.createFile(folder.resolve("s/unreachable"));
        assertEquals(0, shell.run("run", "tiny-study", "--out", "s", "--resume", "--on", "local"), shell::err);
        assertFalse(Files.exists(folder.resolve("s/cancelled")));
        Files.delete(folder.resolve("s/runs/lambda-1-seed-5/summary.json"));
        assertTrue(shell.refused(1, "cancel", "s").startsWith("The cluster does not answer"), shell.err());
        Files.delete(gone);
        assertEquals(0, shell.run("cancel", "s"), shell::err);
        assertEquals("7", Files.readString(folder.resolve("s/cancelled")), "as the cluster was set");
        assertTrue(shell.refused(1, "cancel", "s").contains("is not trained on a cluster"), shell.err());
    }

    @Test
    void theCommandThatCancelsCanBeCopied() {
        shell.run("run", "tiny-study", "--out", "my study", "--on", "elsewhere");
        assertTrue(shell.err().contains(" cancel '" + folder.resolve("my study") + "'"), shell.err());
    }

    @Test
    void aDryRunPrintsTheScriptAndWritesNothing() throws IOException {
        assertEquals(
                0,
                shell.run(
                        "run",
                        "tiny-study",
                        "--out",
                        "s",
                        "--on",
                        "elsewhere",
                        "--set",
                        "on.hours=3",
                        "--set",
                        "on.modules=java/17,x",
                        "--set",
                        "training.steps=2",
                        "--dry-run"),
                shell::err);
        assertEquals("long 3 [java/17, x] 4\n", shell.out());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void whatIsWrongWithTheBackendIsTold() {
        assertTrue(shell.refused(2, "run", "tiny-study", "--out", "s", "--on", "moon")
                .startsWith("--on moon is not installed; installed are local, elsewhere"));
        assertTrue(shell.refused(2, "run", "tiny-study", "--out", "s", "--on", "elsewhere", "--set", "on.hours=99")
                .contains("on.hours"));
        assertTrue(shell.refused(2, "run", "tiny-study", "--out", "s", "--on", "elsewhere", "--set", "on.colour=1")
                .contains("there is no field on.colour; elsewhere has queue, hours, modules"));
        assertTrue(shell.refused(2, "run", "tiny", "--out", "s", "--on", "elsewhere")
                .contains("add --seeds to make this run a study"));
        assertTrue(shell.refused(2, "run", "tiny", "--out", "s", "--dry-run").contains("add --seeds"));
        assertFalse(Files.exists(folder.resolve("s")));
    }

    @Test
    void plannedRunsAreTrainedByName() {
        shell.run("run", "tiny-study", "--out", "s", "--on", "elsewhere");
        String second = "s/runs/lambda-0.01-seed-5";
        String third = "s/runs/lambda-1-seed-4";
        assertEquals(0, shell.run("train", second), shell::err);
        assertEquals("done\t" + second + "\t\n", shell.out());
        shell.type(third + "\nnone\n" + second + "\n");
        assertEquals(1, shell.run("train", "-"));
        List<String> told = shell.out().lines().toList();
        assertEquals("done\t" + third + "\t", told.get(0));
        assertTrue(told.get(1).startsWith("failed\tnone\t"), told.get(1));
        assertEquals("done\t" + second + "\t", told.get(2));
        assertEquals(3, new StudyFolder(folder.resolve("s")).result().done());
    }

    @Test
    void aDamagedRecordDoesNotKeepAStudyFromThisComputer() throws IOException {
        shell.run("run", "tiny-study", "--out", "s", "--on", "elsewhere");
        Files.writeString(folder.resolve("s/on.json"), "{ \"on\": { \"plugin\": \"gone\" } }");
        assertEquals(1, shell.run("run", "tiny-study", "--out", "s", "--resume"));
        assertTrue(shell.err().contains("gone"), shell.err());
        assertEquals(0, shell.run("run", "tiny-study", "--out", "s", "--resume", "--on", "local"), shell::err);
        assertEquals(4, new StudyFolder(folder.resolve("s")).result().done());
    }

    @Test
    void aDryRunWithoutAScriptIsRefused() {
        assertTrue(
                shell.refused(2, "run", "tiny-study", "--out", "s", "--dry-run").contains("add --on slurm"));
    }

    /** The others of its task must not be lost. */
    @Test
    void whateverIsWrongWithARunDoesNotKeepTheOthersFromTraining() {
        shell.run("run", "tiny-study", "--out", "s", "--on", "elsewhere");
        String sound = "s/runs/lambda-1-seed-4";
        shell.type("no\0path\n" + sound + "\n");
        assertEquals(1, shell.run("train", "-"));
        List<String> told = shell.out().lines().toList();
        assertTrue(told.get(0).startsWith("failed\t"), told.get(0));
        assertEquals("done\t" + sound + "\t", told.get(1));
    }
}

package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.api.Run;

/** What must be known to read the numbers is told, and does not end the command. */
class WarningsTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    /** A learning rate of 10 makes the loss enormous, but finite. */
    @Test
    void aRunThatDivergedSaysSo() {
        assertEquals(
                0,
                shell.run("run", "tiny", "--out", "run", "--steps=6", "--set=training.optimiser.learning-rate=10"),
                shell::err);
        Run run = Run.open(folder.resolve("run"));
        assertTrue(
                run.findings().stream().anyMatch(each -> each.kind() == Finding.Kind.DIVERGED),
                () -> run.findings().toString());
        for (String sentence : run.warnings()) {
            assertTrue(shell.err().contains("Warning: " + sentence + "\n"), shell.err());
        }
        assertTrue(
                shell.out().contains("loss.mean-image\t") && shell.out().contains("loss.black-image\t"), shell.out());
    }

    /** 36 images of 16 positions: each position is a point of the curve only once. */
    @Test
    void wholeNumbersAreAnalysed() {
        assertEquals(
                0,
                shell.run(
                        "run",
                        "tiny",
                        "--out",
                        "run",
                        "--steps=3",
                        "--set=data.generator=dirac-one-hot",
                        "--set=data.test=36",
                        "--set=analyses=[\"loss\",\"smoothness\"]"),
                shell::err);
        assertEquals(List.of(), Run.open(folder.resolve("run")).failedAnalyses());
    }

    @Test
    void anAnalysisThatIsNotInstalledLeavesTheOthers() throws IOException {
        assertEquals(0, shell.run("run", "tiny", "--out", "run", "--steps=3"), shell::err);
        Run run = Run.open(folder.resolve("run"));
        run.document()
                .with("analyses", List.of("loss", "star-map"))
                .write(run.files().experiment());
        assertEquals(0, shell.run("figures", "run", "--out", "drawn"), shell::err);
        assertTrue(
                shell.err()
                        .contains(
                                "Warning: The analysis star-map is not installed; install a module that provides it."),
                shell.err());
        assertTrue(shell.err().contains("loss.svg"), shell.err());
    }

    @Test
    void errorsAreToldInASentence() {
        assertEquals(1, Root.failed(shell.console(), new OutOfMemoryError("Java heap space")));
        assertTrue(shell.err().startsWith("shapecode-cli: Java ran out of memory; use fewer"), shell.err());
    }
}

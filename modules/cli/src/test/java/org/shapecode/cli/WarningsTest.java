package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    /** Seed 1 gives every image the same code; what cannot be measured then is not there, whichever analysis measures it. */
    @Test
    void aCollapsedNetworkAndAFailedAnalysisAreToldAlsoInTheReport() throws IOException {
        assertEquals(0, shell.run("reproduce", "troubled", "--out", "paper"), shell::err);
        Run sound = Run.open(folder.resolve("paper/troubled/runs/seed-2"));
        Run collapsed = Run.open(folder.resolve("paper/troubled/runs/seed-1"));
        assertEquals(Finding.Kind.COLLAPSED, collapsed.findings().get(0).kind());
        Set<String> undefined = new TreeSet<>(sound.summary().keySet());
        undefined.removeAll(collapsed.summary().keySet());
        assertEquals(
                Set.of(
                        "airy.correlation",
                        "airy.output-vanishes-at",
                        "latent.monotone",
                        "latent.r2-area",
                        "latent.r2-radius",
                        "latent.r2-radius-squared",
                        "profiles.one-profile",
                        "rank-one.correlation",
                        "rank-one.r2-code-h",
                        "rank-one.test.correlation",
                        "rank-one.test.r2-code-h",
                        "smoothness.departure",
                        "smoothness.second-difference"),
                undefined);
        assertTrue(
                shell.err()
                        .contains("Warning: seed 1: "
                                + collapsed.findings().get(0).sentence()),
                shell.err());
    }

    private static boolean found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).find();
    }

    /** An attribute of both signs, as a position is. */
    @Test
    void signedAttributesAreAnalysed() {
        String[] command = {
            "run",
            "tiny",
            "--out",
            "run",
            "--steps=3",
            "--set=data.generator=edge",
            "--set=analyses=[\"loss\",\"latent\",\"smoothness\"]"
        };
        assertEquals(0, shell.run(command), shell::err);
        Run run = Run.open(folder.resolve("run"));
        assertEquals(List.of(), run.failedAnalyses());
        assertTrue(run.codes().get("place")[0] < 0, () -> run.codes().keySet().toString());
        assertTrue(
                run.summary().containsKey("smoothness.departure"),
                () -> run.summary().toString());
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

package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.Claim;
import org.shapecode.experiment.study.ClaimResult;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRun;

/** Runs and a study that were made by Shapecode 0.1.0. */
class OldRunsTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void copy() throws IOException, URISyntaxException {
        shell = new Shell(folder);
        Path old = Path.of(OldRunsTest.class.getResource("v0.1.0").toURI());
        try (Stream<Path> files = Files.walk(old)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(old.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "run, 'seed', 3, 4",
        "run, 'batch', 16, 8",
        "run, 'rate', 0.002, 0.003",
        "run, 'beta1', 0.9, 0.8",
        "run, 'slope', 0.1, 0.2",
        "run, 'lambda', 0.01, 0.02",
        "stopped, 'seed', 3, 4",
        "stopped, 'batch', 16, 8"
    })
    void anEditedOldRunIsNotResumed(String run, String field, String before, String now) throws IOException {
        Path file = folder.resolve(run + "/experiment.shapecode.json");
        String text = Files.readString(file);
        String edited = text.replaceFirst("\"" + field + "\" ?: ?" + before, "\"" + field + "\": " + now);
        assertNotEquals(text, edited);
        Files.writeString(file, edited);
        assertEquals(1, shell.run("run", file.toString(), "--out", run, "--resume"), shell::err);
        assertTrue(shell.err().contains("is a run of an earlier version"), shell::err);
    }

    @Test
    void anOldRunIsContinuedWithoutAnAnalysis() throws IOException {
        Path file = folder.resolve("run/experiment.shapecode.json");
        Files.writeString(file, Files.readString(file).replace("\"norms\"", "\"star-map\""));
        assertEquals(0, shell.run("run", file.toString(), "--out", "run", "--resume"), shell::err);
        assertTrue(shell.err().contains("Warning: The analysis star-map is not installed"), shell::err);
    }

    private StudyResult study() {
        return new StudyFolder(folder.resolve("study")).result();
    }

    @Test
    void aFinishedRunLoads() {
        Run run = Run.open(folder.resolve("run"));
        assertEquals(Run.State.DONE, run.state());
        assertEquals(30, run.metrics().steps());
        assertTrue(run.summary().containsKey("loss.test"));
        Trained trained = run.trained(Progress.NONE);
        float[] codes = trained.model().codes(trained.test());
        assertEquals(12, codes.length);
        for (int i = 0; i < codes.length; i++) {
            assertEquals((float) run.codes().get("z1")[i], codes[i]);
        }
    }

    @Test
    void readingAndDrawingLeaveTheFileAsItIs() throws IOException {
        Path file = folder.resolve("run/experiment.shapecode.json");
        String before = Files.readString(file);
        assertEquals(0, shell.run("figures", "run"), shell::err);
        assertTrue(Files.exists(folder.resolve("run/figures/smoothness.svg")));
        assertTrue(before.contains("\"unseen\""), before);
        assertEquals(before, Files.readString(file));
    }

    @Test
    void aStoppedRunResumesToTheBitsOfTheFinishedOne() throws IOException {
        assertEquals(Run.State.RESUMABLE, Run.open(folder.resolve("stopped")).state());
        String file = folder.resolve("stopped/experiment.shapecode.json").toString();
        assertEquals(0, shell.run("run", file, "--out", "stopped", "--resume"), shell::err);
        assertSameBits("run", "stopped");
    }

    /** The settings of an old run are not stored with its weights, but its steps are known. */
    @Test
    void anOldFinishedRunIsContinued() throws IOException {
        String file = folder.resolve("run/experiment.shapecode.json").toString();
        assertEquals(0, shell.run("run", file, "--out", "again", "--steps", "45"), shell::err);
        assertEquals(0, shell.run("run", file, "--out", "run", "--resume", "--steps", "45"), shell::err);
        assertSameBits("again", "run");
    }

    @Test
    void trainingAgainGivesTheSameBits() throws IOException {
        assertEquals(0, shell.run("run", "run/experiment.shapecode.json", "--out", "again"), shell::err);
        assertSameBits("run", "again");
    }

    private void assertSameBits(String one, String other) throws IOException {
        for (String name : List.of("metrics.csv", "codes.csv")) {
            assertEquals(
                    Files.readString(folder.resolve(one).resolve(name)),
                    Files.readString(folder.resolve(other).resolve(name)),
                    name);
        }
        Map<String, Double> first = Run.open(folder.resolve(one)).summary();
        Map<String, Double> second = Run.open(folder.resolve(other)).summary();
        for (String name : List.of("loss.test", "latent.r2-area", "smoothness.departure", "rank-one.loss")) {
            assertEquals(first.get(name), second.get(name), name);
        }
    }

    @Test
    void theRunsOfAStudyAreFoundUnderTheirLabels() {
        assertEquals(Run.State.DONE, study().state());
        assertEquals(
                List.of("slow-seed-1", "slow-seed-2", "fast-seed-1", "fast-seed-2"),
                study().runs().stream().map(each -> each.planned().folderName()).toList());
        assertEquals(
                "training.optimiser.learning-rate",
                study().study().varied().get(0).path());
        for (StudyRun run : study().runs()) {
            assertEquals(
                    run.planned().document().experiment().training(),
                    run.run().experiment().training());
        }
    }

    @Test
    void theRunsOfAStudyOfARenamedFieldKeepTheirNames() throws IOException {
        StudyResult slopes = new StudyFolder(folder.resolve("study-of-slopes")).result();
        assertEquals("model.negative-slope", slopes.study().varied().get(0).path());
        assertEquals(Run.State.DONE, slopes.state());
        assertEquals(
                List.of("slope 0.1", "slope 0.2"),
                slopes.variants().stream().map(each -> each.variant().label()).toList());
        Claim claim = Claim.of(slopes.document()).get(0);
        assertEquals(1, ClaimResult.of(claim, slopes).values().size());
        String file = folder.resolve("study-of-slopes/study.shapecode.json").toString();
        assertEquals(0, shell.run("run", file, "--out", "study-of-slopes", "--resume"), shell::err);
        try (Stream<Path> runs = Files.list(folder.resolve("study-of-slopes/runs"))) {
            assertEquals(
                    List.of("slope-0.1-seed-1", "slope-0.2-seed-1"),
                    runs.map(run -> run.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aStudyIsDrawnAndResumed() throws IOException {
        assertEquals(0, shell.run("figures", "study"), shell::err);
        assertFalse(
                Files.readString(folder.resolve("study/figures/study-code.svg")).isEmpty());
        String file = folder.resolve("study/study.shapecode.json").toString();
        String before = Files.readString(Path.of(file));
        assertEquals(0, shell.run("run", file, "--out", "study", "--resume"), shell::err);
        assertTrue(Files.readString(folder.resolve("study/study.json")).contains("\"sd.code\""));
        assertEquals(before, Files.readString(Path.of(file)));
        Claim claim = Claim.of(study().document()).get(0);
        assertEquals("sd.code", claim.number());
        assertEquals(1, ClaimResult.of(claim, study()).values().size());
    }
}

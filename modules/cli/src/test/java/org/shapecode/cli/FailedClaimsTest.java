package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyRunner;

/** A report does not hide what went wrong. */
class FailedClaimsTest {
    @TempDir
    Path folder;

    @Test
    void aClaimOfARunThatFailedIsMissing() throws IOException {
        Reproduction wild = Reproduction.of(new Tiny(), new StudyFolder(folder.resolve("study")), List.of(1L), 8);
        wild = new Reproduction(
                wild.preset(),
                wild.study(),
                wild.document().with("regularisers", List.of(Map.of("plugin", "wild"))),
                "");
        new StudyRunner(1, Progress.NONE).run(wild.document(), wild.study().folder(), false);
        assertTrue(wild.finished());
        Report report = new Report(folder.resolve("report.html"));
        report.add(wild);
        report.write(List.of(wild));
        String page = Files.readString(report.file());
        assertTrue(page.contains("seed 1 failed. Training diverged at step"), page);
        assertEquals(
                List.of(
                        "tiny: claims: 3 not tested.",
                        "  not tested; judged on 0 of 1 run; 1 failed, left out: It ends <somewhere>."),
                report.lines(wild).subList(0, 2));
        assertTrue(page.contains("0 of 1 run done"), page);
    }

    /** Of five runs, one was changed after training. */
    @Test
    void aClaimSaysOnHowManyRunsItWasJudged() throws IOException {
        Shell shell = new Shell(folder);
        String[] command = {"reproduce", "tiny", "--out", "paper", "--steps", "4", "--resume"};
        assertEquals(0, shell.run(command), shell::err);
        Path page = folder.resolve("paper/report.html");
        String before = Files.readString(page);
        assertTrue(before.contains("(n = 5)") && before.contains(">holds (5 of 5)<"), before);
        Files.writeString(folder.resolve("paper/tiny/runs/seed-2/codes.csv"), "radius,z1,error\n");
        assertEquals(0, shell.run(command), shell::err);
        String after = Files.readString(page);
        assertTrue(after.contains("holds (4 of 4); judged on 4 of 5 runs; 1 altered, left out"), after);
        assertTrue(after.contains("seed 2 altered. ") && after.contains("codes.csv was changed"), after);
        assertTrue(shell.err().contains("seed 2 altered: ") && !shell.err().contains("failed"), shell::err);
        assertEquals(
                0,
                shell.run(Stream.concat(Stream.of(command), Stream.of("--use-anyway"))
                        .toArray(String[]::new)));
        assertTrue(Files.readString(page).contains(">holds (5 of 5)<"));
    }

    @Test
    void aPresetThatWasNotRunYetIsListedAsSuch() throws IOException {
        Reproduction tiny = Reproduction.of(new Tiny(), new StudyFolder(folder.resolve("study")), List.of(1L), 8);
        Report report = new Report(folder.resolve("report.html"));
        report.write(List.of(tiny));
        String page = Files.readString(report.file());
        assertTrue(page.contains("Tiny &amp; quick"), page);
        assertTrue(page.contains("not yet trained"), page);
    }

    @Test
    void whyAPresetCouldNotBeRunStandsInTheReport() throws IOException {
        Reproduction failed = Reproduction.of(new Tiny(), new StudyFolder(folder.resolve("study")), List.of(1L), 8)
                .failed("Cannot write to <disk>: full.");
        Report report = new Report(folder.resolve("report.html"));
        report.add(failed);
        report.write(List.of(failed));
        String page = Files.readString(report.file());
        assertTrue(page.contains("Could not be completed. Cannot write to &lt;disk&gt;: full."), page);
        assertEquals(List.of("tiny: Cannot write to <disk>: full."), report.lines(failed));
        assertTrue(failed.finished(), "it is not tried again and again");
    }

    @Test
    void withoutAStudyFiveSeedsAreRun() {
        Reproduction tiny = Reproduction.of(new Tiny(), new StudyFolder(folder.resolve("study")), List.of(), null);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), tiny.result().study().seeds());
        Reproduction study =
                Reproduction.of(new TinyStudy(), new StudyFolder(folder.resolve("study")), List.of(), null);
        assertEquals(List.of(4L, 5L), study.result().study().seeds(), "its own are kept");
    }
}

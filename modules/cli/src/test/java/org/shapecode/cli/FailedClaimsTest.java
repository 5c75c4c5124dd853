package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;
import org.shapecode.experiment.study.StudyRunner;

/** A report does not hide what went wrong. */
class FailedClaimsTest {
    @TempDir
    Path folder;

    @Test
    void aClaimOfARunThatFailedIsMissing() throws IOException {
        Reproduction wild = Reproduction.of(new Tiny(), folder, List.of(1L), 8);
        wild = new Reproduction(
                wild.preset(),
                wild.folder(),
                wild.document().with("regularisers", List.of(Map.of("plugin", "wild"))),
                "");
        new StudyRunner(1, Progress.NONE).run(wild.document(), wild.folder(), false);
        assertTrue(wild.finished());
        Report report = new Report(folder.resolve("report.html"));
        report.add(wild);
        report.write(List.of(wild));
        String page = Files.readString(report.file());
        assertTrue(page.contains("seed-1 failed. Training diverged at step"), page);
        assertEquals("tiny: claims: 3 not tested.", report.line(wild));
        assertTrue(page.contains("0 of 1 runs done"), page);
    }

    @Test
    void aPresetThatWasNotRunYetIsListedAsSuch() throws IOException {
        Reproduction tiny = Reproduction.of(new Tiny(), folder, List.of(1L), 8);
        Report report = new Report(folder.resolve("report.html"));
        report.write(List.of(tiny));
        String page = Files.readString(report.file());
        assertTrue(page.contains("Tiny &amp; quick"), page);
        assertTrue(page.contains("not yet trained"), page);
    }

    @Test
    void whyAPresetCouldNotBeRunStandsInTheReport() throws IOException {
        Reproduction failed =
                Reproduction.of(new Tiny(), folder, List.of(1L), 8).failed("Cannot write to <disk>: full.");
        Report report = new Report(folder.resolve("report.html"));
        report.add(failed);
        report.write(List.of(failed));
        String page = Files.readString(report.file());
        assertTrue(page.contains("Could not be trained. Cannot write to &lt;disk&gt;: full."), page);
        assertEquals("tiny: Cannot write to <disk>: full.", report.line(failed));
        assertTrue(failed.finished(), "it is not tried again and again");
    }

    @Test
    void withoutAStudyFiveSeedsAreRun() {
        Reproduction tiny = Reproduction.of(new Tiny(), folder, List.of(), null);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), tiny.result().study().seeds());
        Reproduction study = Reproduction.of(new TinyStudy(), folder, List.of(), null);
        assertEquals(List.of(4L, 5L), study.result().study().seeds(), "its own are kept");
    }
}

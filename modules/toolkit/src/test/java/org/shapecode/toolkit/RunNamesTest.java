package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunNamesTest {
    @TempDir
    Path folder;

    private Path run(String name) throws IOException {
        Path run = Files.createDirectories(folder.resolve(name));
        SampleDocuments.small().write(run.resolve("experiment.shapecode.json"));
        return run;
    }

    private static Optional<Path> at(String path) {
        return Optional.of(Path.of(path));
    }

    @Test
    void theExperimentNamesARunUnlessTheUserNamedItsFolder() throws IOException {
        assertEquals("Small", RunNames.of(run("small-20260101-120000-2")));
        assertEquals("for figure 3", RunNames.of(run("for figure 3")));
        assertEquals("gone", RunNames.of(folder.resolve("gone")));
        assertEquals("small-20261399-120000", RunNames.of(run("small-20261399-120000")));
    }

    @Test
    void theRunsOfAStudyComeAfterItsName() throws IOException {
        for (String name : List.of("small-20260101-120000", "slopes")) {
            Path run = run(name + "/runs/seed-1");
            SampleDocuments.small().write(folder.resolve(name).resolve("study.shapecode.json"));
            String study = name.equals("slopes") ? "slopes" : "Small";
            assertEquals(study, RunNames.of(folder.resolve(name)));
            assertEquals(study + " / seed-1", RunNames.of(run));
        }
    }

    @Test
    void equalNamesGetTheirTime() {
        assertEquals(
                List.of("Disks, 2 Jan 03:04:05", "Disks, 2 Jan 03:04:06", "Disks", "Ellipses"),
                RunNames.distinct(
                        List.of("Disks", "Disks", "Disks", "Ellipses"),
                        List.of(
                                at("r/disks-20260102-030405"),
                                at("r/disks-20260102-030406"),
                                Optional.empty(),
                                at("r/ellipses-20260102-030407"))));
        assertEquals(
                List.of("Disks / seed-1, 2 Jan 03:04:05", "Disks / seed-1, 2 Jan 03:04:06"),
                RunNames.distinct(
                        List.of("Disks / seed-1", "Disks / seed-1"),
                        List.of(
                                at("/r/disks-20260102-030405/runs/seed-1"),
                                at("/r/disks-20260102-030406/runs/seed-1"))));
    }

    @Test
    void equalNamesWithoutATimeAreNumbered() {
        assertEquals(
                List.of("a", "a (2)", "b"),
                RunNames.distinct(List.of("a", "a", "b"), List.of(at("p/a"), at("q/a"), at("p/b"))));
    }
}

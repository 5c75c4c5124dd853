package org.shapecode.workbench.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.experiment.api.RunStore;

class RecentRunsTest {
    @Test
    void listsTheFiveLatestNewestFirst(@TempDir Path home) throws IOException {
        for (int i = 0; i < 7; i++) {
            Path run = Files.createDirectory(home.resolve("disks-" + i));
            String kind = i == 5 ? "study" : "experiment";
            Files.writeString(run.resolve(kind + ".shapecode.json"), "{}");
            Files.setLastModifiedTime(run, FileTime.fromMillis(1_000_000L * i));
        }
        List<String> names = RecentRuns.latest(new RunStore(home)).stream()
                .map(folder -> folder.getFileName().toString())
                .toList();
        assertEquals(List.of("disks-6", "disks-5", "disks-4", "disks-3", "disks-2"), names);
    }

    /** Copied folders have other times. */
    @Test
    void ordersByTheStartOfTraining(@TempDir Path home) throws IOException {
        for (int i = 0; i < 3; i++) {
            Path run = Files.createDirectory(home.resolve("disks-" + i));
            Files.writeString(run.resolve("experiment.shapecode.json"), "{}");
            Files.writeString(run.resolve("provenance.json"), "{\"started\": \"2026-01-0" + (3 - i) + "T10:00:00Z\"}");
            Files.setLastModifiedTime(run, FileTime.fromMillis(1_000_000L * i));
        }
        List<String> names = RecentRuns.latest(new RunStore(home)).stream()
                .map(folder -> folder.getFileName().toString())
                .toList();
        assertEquals(List.of("disks-0", "disks-1", "disks-2"), names);
    }
}

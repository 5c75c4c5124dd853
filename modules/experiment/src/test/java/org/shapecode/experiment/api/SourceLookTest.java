package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;

class SourceLookTest {
    @TempDir
    Path folder;

    @Test
    void readsAFileOnceForAllRuns() throws IOException {
        Path file = Files.writeString(folder.resolve("one.bin"), "one");
        Document document = Small.with(
                Map.of("training.steps", 2, "data.generator", Map.of("plugin", "filed", "file", file.toString())));
        List<Path> runs = List.of(folder.resolve("a"), folder.resolve("b"));
        Trainer trainer = new Trainer(1, TrainingListener.NONE, Progress.NONE);
        runs.forEach(run -> trainer.start(document, run));
        List<Path> read = new ArrayList<>();
        SourceLook look = new SourceLook(path -> {
            read.add(path);
            return "another sum";
        });
        for (Path run : runs) {
            assertTrue(Run.open(run).altered(look).isPresent());
            assertTrue(Run.open(run).altered(look).isPresent());
        }
        assertEquals(List.of(file), read);
    }
}

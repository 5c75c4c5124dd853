package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the folder of a run may have been written by another program. */
class RunTest {
    @TempDir
    Path folder;

    /** A copy has its own times of files. */
    @Test
    void saysItselfWhenItWasStarted() throws IOException {
        Run run = new Run(folder);
        assertEquals(Optional.empty(), run.started());
        Path file = folder.resolve("provenance.json");
        Files.writeString(file, "{ \"started\": \"once\" }");
        assertEquals(Optional.empty(), run.started());
        Files.writeString(file, "{ \"started\": \"2020-02-03T12:00:00.5Z\" }");
        assertEquals(Optional.of(Instant.parse("2020-02-03T12:00:00.5Z")), run.started());
    }

    @Test
    void whatIsNoNumberIsNoneOfTheSummary() throws IOException {
        Files.writeString(
                folder.resolve("summary.json"),
                "{ \"loss.test\": 1.5, \"by\": \"me\", \"latent.mean\": null, \"more\": { \"a\": 1 }, \"training.steps\": 40 }");
        RunFiles.seal(folder);
        assertEquals(Map.of("loss.test", 1.5, "training.steps", 40.0), new Run(folder).summary());
    }
}

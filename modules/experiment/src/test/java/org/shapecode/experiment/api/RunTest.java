package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the folder of a run may have been written by another program. */
class RunTest {
    @TempDir
    Path folder;

    @Test
    void whatIsNoNumberIsNoneOfTheSummary() throws IOException {
        Files.writeString(
                folder.resolve("summary.json"),
                "{ \"loss.test\": 1.5, \"by\": \"me\", \"latent.mean\": null, \"more\": { \"a\": 1 }, \"training.steps\": 40 }");
        assertEquals(Map.of("loss.test", 1.5, "training.steps", 40.0), new Run(folder).summary());
    }
}

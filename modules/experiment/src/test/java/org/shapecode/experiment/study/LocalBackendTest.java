package org.shapecode.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Small;

class LocalBackendTest extends BackendContract {
    @Override
    protected Backend plugin() {
        return new LocalBackend();
    }

    @Override
    protected Backend backend() {
        return new LocalBackend();
    }

    /** What an earlier call recorded says nothing about why this one cannot train. */
    @Test
    void anOldFailureDoesNotHideAnotherProblem() throws IOException {
        Document document =
                Small.with(Map.of("model", "diverging", "analyses", List.of(), "study", Map.of("seeds", List.of(1))));
        Path at = folder.resolve("diverging");
        StudyRunner runner = new StudyRunner(1, Progress.NONE);
        assertEquals(1, runner.run(document, at, false).failed().size());
        assertEquals(1, runner.run(document, at, true).failed().size());
        // Training begins by deleting the manifest, which fails here.
        Files.createDirectories(at.resolve("runs/seed-1/manifest.json/in-the-way"));
        String told = assertThrows(Problem.class, () -> runner.run(document, at, true))
                .getMessage();
        assertTrue(told.startsWith("Cannot write to "), told);
    }
}

package org.shapecode.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Small;

/** What the runs of a study were trained on. */
class StudySourcesTest {
    @TempDir
    Path folder;

    /** A study may have hundreds of runs, and a folder of images thousands of files. */
    @Test
    void aResultLooksAtTheFilesOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("one.bin"), "one");
        Document document = Small.with(Map.of(
                "training.steps",
                2,
                "study.seeds",
                List.of(1, 2),
                "data.generator",
                Map.of("plugin", "filed", "file", file.toString())));
        assertTrue(document.experiment().readsFiles());
        assertFalse(Small.with(Map.of("name", "/not/a/file")).experiment().readsFiles());
        Path at = folder.resolve("study");
        new StudyRunner(1, Progress.NONE).run(document, at, false);
        StudyResult result = new StudyFolder(at).result();
        assertEquals(2, result.done());
        Files.writeString(file, "two");
        assertEquals(2, result.done());
        assertEquals(List.of(), result.failed());
        StudyResult later = new StudyFolder(at).result();
        assertEquals(0, later.done());
        assertEquals(2, later.failed().size());
    }
}

package org.shapecode.workbench.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.nodes.Node;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.workbench.Samples;

class RunRowTest {
    @TempDir
    Path folder;

    @Test
    void aFinishedRunShowsWhatItFound() {
        Run run = new Trainer(1, TrainingListener.NONE, Progress.NONE).start(Samples.small(), folder.resolve("run"));
        RunRow row = RunRow.read(run);
        assertEquals("Small", row.name());
        assertEquals("done", row.stateText());
        assertFalse(row.isResumable());
        assertEquals(30, row.steps());
        Node node = new RunNode(row);
        assertEquals(2, node.getPropertySets().length);
        assertTrue(node.getHtmlDisplayName().startsWith("Small <font"), node.getHtmlDisplayName());
        assertFalse(node.getActions(true)[1].isEnabled());
    }

    @Test
    void aRunThatWasStoppedCanBeResumed() throws IOException {
        Files.createDirectories(folder);
        Samples.small().write(folder.resolve("experiment.shapecode.json"));
        RunRow row = RunRow.read(Run.open(folder));
        assertEquals("stopped", row.stateText());
        assertTrue(row.isResumable());
        assertTrue(new RunNode(row).getActions(true)[1].isEnabled());
    }

    @Test
    void aRunThatCannotBeReadIsListedAllTheSame() throws IOException {
        Files.writeString(folder.resolve("experiment.shapecode.json"), "{ broken");
        RunRow row = RunRow.read(Run.open(folder));
        assertEquals(folder.getFileName().toString(), row.name());
        assertEquals("failed", row.stateText());
    }
}

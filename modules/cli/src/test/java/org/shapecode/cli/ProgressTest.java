package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;

/** Progress as lines of a log. */
class ProgressTest {
    private final Shell shell = new Shell(Path.of("/"));

    @Test
    void theLastStepIsAlwaysShown() {
        TrainingProgress lines = new TrainingProgress(shell.console(), new Interruption(), List.of());
        lines.report(0, 8, "Training");
        lines.report(8, 8, "Training");
        assertEquals("Training 8/8, 0:00 left", shell.err().strip());
    }

    @Test
    void aLogIsNotFloodedWithSteps() {
        TrainingProgress lines = new TrainingProgress(shell.console(), new Interruption(), List.of());
        for (int step = 0; step < 1000; step++) {
            lines.report(step, 1000, "Training");
        }
        assertEquals("", shell.err());
    }

    @Test
    void aShortTaskPrintsNothing() {
        ManyRunsProgress lines = new ManyRunsProgress(shell.console(), new Interruption(), List::of);
        lines.report(0, 1, "Training");
        lines.report(1, 1, "Training");
        lines.end();
        assertEquals("", shell.err());
    }

    @Test
    void neitherIsCancelledUnlessTheProcessIsToEnd() {
        assertFalse(new TrainingProgress(shell.console(), new Interruption(), List.of()).isCancelled());
        assertFalse(new ManyRunsProgress(shell.console(), new Interruption(), List::of).isCancelled());
    }

    @Test
    void thePartIsReportedWithinTheWhole() {
        List<String> told = new ArrayList<>();
        Progress whole = (done, total, message) -> told.add(done + "/" + total + " " + message);
        ReproduceCommand.PartProgress part = new ReproduceCommand.PartProgress(whole, "disks", 30, 100);
        part.report(0, 20, "2 runs");
        part.report(20, 20, "2 runs");
        part.report(200, 20, "2 runs");
        assertEquals(List.of("30/100 disks: 2 runs", "50/100 disks: 2 runs", "100/100 disks: 2 runs"), told);
    }

    @Test
    void thePartIsCancelledWithTheWhole() {
        Progress stopped = new Progress() {
            @Override
            public void report(long done, long total, String message) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertTrue(new ReproduceCommand.PartProgress(stopped, "disks", 0, 1).isCancelled());
        assertFalse(new ReproduceCommand.PartProgress(Progress.NONE, "disks", 0, 1).isCancelled());
    }
}

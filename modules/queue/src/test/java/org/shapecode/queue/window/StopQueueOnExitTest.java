package org.shapecode.queue.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.WaitingJob;

class StopQueueOnExitTest {
    private static final Path FOLDER = Path.of("study");

    private final TrainingJob waiting = WaitingJob.elsewhere(FOLDER);
    private final TrainingJob there = WaitingJob.begun(WaitingJob.elsewhere(FOLDER));
    private final TrainingJob stopping = WaitingJob.begun(WaitingJob.elsewhere(FOLDER));
    private final TrainingJob here = WaitingJob.begun(WaitingJob.at(FOLDER, false));

    @Test
    void saysWhatBecomesOfEachJob() {
        stopping.cancel();
        assertEquals(
                "Small keeps training on Test cluster without Shapecode.",
                StopQueueOnExit.whatHappens(List.of(there, waiting)));
        assertEquals(
                "2 studies keep training elsewhere without Shapecode.",
                StopQueueOnExit.whatHappens(List.of(there, there)));
        assertEquals("Stopping Small on Test cluster.", StopQueueOnExit.whatHappens(List.of(stopping)));
        assertEquals(
                "Small keeps training on Test cluster without Shapecode. Stopping Small on Test cluster. "
                        + "Stopping 2 jobs on this computer; they can be resumed.",
                StopQueueOnExit.whatHappens(List.of(here, stopping, there, here)));
        assertEquals("Saving the queue.", StopQueueOnExit.whatHappens(List.of(waiting)));
    }
}

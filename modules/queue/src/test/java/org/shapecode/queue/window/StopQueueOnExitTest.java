package org.shapecode.queue.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.WaitingJob;

class StopQueueOnExitTest {
    private final TrainingJob study = WaitingJob.elsewhere(Path.of("study"));

    @Test
    void saysWhatGoesOnWithoutTheProgram() {
        assertEquals(
                "Small goes on training on Test cluster without Shapecode", StopQueueOnExit.goesOn(List.of(study)));
        assertEquals(
                "2 studies go on training elsewhere without Shapecode", StopQueueOnExit.goesOn(List.of(study, study)));
    }
}

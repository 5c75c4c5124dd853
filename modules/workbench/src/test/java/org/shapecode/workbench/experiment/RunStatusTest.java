package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shapecode.experiment.api.Run;
import org.shapecode.toolkit.Remarks;

class RunStatusTest {
    @Test
    void aNewExperimentIsNeitherActiveNorResumable() {
        assertFalse(RunStatus.NEW.active());
        assertFalse(RunStatus.NEW.resumable());
    }

    @ParameterizedTest
    @EnumSource(Run.State.class)
    void aStoredRunIsInactiveAndHasText(Run.State state) {
        RunStatus status = RunStatus.of(state, Map.of(), Remarks.NONE);
        assertFalse(status.active());
        assertEquals(state.isResumable(), status.resumable());
        assertFalse(status.text().isEmpty());
    }

    @Test
    void aFinishedRunSaysHowLongItTookAndItsTestLoss() {
        assertEquals(
                "Done in 2 min 51 s, test loss 1.31 per image",
                RunStatus.of(Run.State.DONE, Map.of("training.seconds", 171.2, "loss.test", 1.3149), Remarks.NONE)
                        .text());
        assertEquals(
                "Done, test loss 1.2e-5 per image",
                RunStatus.of(Run.State.DONE, Map.of("loss.test", 1.2e-5), Remarks.NONE)
                        .text());
    }
}

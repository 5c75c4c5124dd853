package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shapecode.experiment.api.Run;

class RunStatusTest {
    @Test
    void aNewExperimentCanOnlyBeRun() {
        assertFalse(RunStatus.NEW.active());
        assertFalse(RunStatus.NEW.resumable());
    }

    @ParameterizedTest
    @EnumSource(Run.State.class)
    void aStoredRunIsNeverActiveAndAlwaysSaysWhatItIs(Run.State state) {
        RunStatus phase = RunStatus.of(state);
        assertFalse(phase.active());
        assertEquals(state == Run.State.RESUMABLE || state == Run.State.FAILED, phase.resumable());
        assertTrue(!phase.text().isEmpty());
    }
}

package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shapecode.experiment.api.Run;

class PhaseTest {
    @Test
    void aNewExperimentCanOnlyBeRun() {
        assertFalse(Phase.NEW.active());
        assertFalse(Phase.NEW.resumable());
    }

    @ParameterizedTest
    @EnumSource(Run.State.class)
    void aStoredRunIsNeverActiveAndAlwaysSaysWhatItIs(Run.State state) {
        Phase phase = Phase.of(state);
        assertFalse(phase.active());
        assertEquals(state == Run.State.RESUMABLE || state == Run.State.FAILED, phase.resumable());
        assertTrue(!phase.text().isEmpty());
    }
}

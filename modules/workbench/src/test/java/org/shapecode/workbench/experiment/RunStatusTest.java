package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shapecode.experiment.api.Run;

class RunStatusTest {
    @Test
    void aNewExperimentIsNeitherActiveNorResumable() {
        assertFalse(RunStatus.NEW.active());
        assertFalse(RunStatus.NEW.resumable());
    }

    @ParameterizedTest
    @EnumSource(Run.State.class)
    void aStoredRunIsInactiveAndHasText(Run.State state) {
        RunStatus status = RunStatus.of(state, List.of());
        assertFalse(status.active());
        assertEquals(state.isResumable(), status.resumable());
        assertFalse(status.text().isEmpty());
    }
}

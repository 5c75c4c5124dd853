package org.shapecode.experiment.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumberNameTest {
    @Test
    void aNumberIsNamedAfterItsAnalysis() {
        assertEquals("Idle: test loss over bound", NumberName.label("idle.test.loss-over-bound"));
        assertEquals("Idle: R\u00b2 radius squared", NumberName.label("idle.r2-radius-squared"));
        assertEquals("test loss over bound", NumberName.quantity("idle.test.loss-over-bound"));
    }

    @Test
    void aNumberOfNoInstalledAnalysisBeginsWithItsFirstPart() {
        assertEquals("Training: seconds", NumberName.label("training.seconds"));
        assertEquals("Mean squared error", NumberName.label("mean-squared-error"));
        assertEquals("seconds", NumberName.quantity("training.seconds"));
        assertEquals("mean squared error", NumberName.quantity("mean-squared-error"));
    }
}

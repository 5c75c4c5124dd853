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
    void aNoteHasTheValueInFourDigits() {
        assertEquals("R\u00b2 radius = 0.9934", NumberName.note("latent.r2-radius", 0.993412));
        assertEquals("z2 R\u00b2 area = 1.235e-7", NumberName.note("latent.z2.r2-area", 1.23456e-7));
        assertEquals("encoder layer 1 = 2.05", NumberName.note("norms.encoder-1", 2.05));
        assertEquals("MIG undefined", NumberName.note("disentanglement.mig", Double.NaN));
        assertEquals("monotone = 1", NumberName.note("latent.monotone", 1));
    }

    @Test
    void aNumberOfNoInstalledAnalysisBeginsWithItsFirstPart() {
        assertEquals("Training: seconds", NumberName.label("training.seconds"));
        assertEquals("Mean squared error", NumberName.label("mean-squared-error"));
        assertEquals("seconds", NumberName.quantity("training.seconds"));
        assertEquals("mean squared error", NumberName.quantity("mean-squared-error"));
    }
}

package org.shapecode.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscriminatorLossTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anUndecidedScoreCostsOneBit(boolean real) {
        DiscriminatorLoss verdict = DiscriminatorLoss.of(new float[] {0, 0}, real);
        assertEquals(Math.log(2), verdict.loss(), 1e-12);
        assertEquals(0.5, verdict.score(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theGradientIsThatOfTheLoss(boolean real) {
        float[] scores = {-3, 0.5f, 2};
        float h = 1e-2f;
        for (int i = 0; i < scores.length; i++) {
            float[] below = scores.clone();
            float[] above = scores.clone();
            below[i] -= h;
            above[i] += h;
            double slope = (DiscriminatorLoss.of(above, real).loss()
                            - DiscriminatorLoss.of(below, real).loss())
                    / (2 * h);
            assertEquals(slope, DiscriminatorLoss.of(scores, real).gradient()[i], 1e-5);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLossOfACertainScoreIsFinite(boolean real) {
        DiscriminatorLoss wrong = DiscriminatorLoss.of(new float[] {real ? -1000 : 1000}, real);
        assertEquals(1000, wrong.loss(), 1e-9);
        assertEquals(real ? 0 : 1, wrong.score(), 1e-12);
        assertEquals(real ? -1 : 1, wrong.gradient()[0]);
        DiscriminatorLoss right = DiscriminatorLoss.of(new float[] {real ? 1000 : -1000}, real);
        assertTrue(right.loss() == 0 && right.gradient()[0] == 0);
    }
}

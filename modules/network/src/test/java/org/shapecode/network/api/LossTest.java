package org.shapecode.network.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class LossTest {
    private static final float[] TARGETS = {0, 1, 1, 0.5f};

    @Test
    void squaresAreTakenImageByImage() {
        float[] outputs = {1, 3, 1, 0};
        assertArrayEquals(new double[] {1 + 4, 0.25}, Loss.SUM_OF_SQUARES.of(outputs, TARGETS, 2));
        assertArrayEquals(new double[] {2.5, 0.125}, Loss.MEAN_OF_SQUARES.of(outputs, TARGETS, 2));
    }

    @Test
    void theCrossEntropyIsSummedAndFiniteAtItsEnds() {
        float[] outputs = {0.25f, 0.5f, 0, 0.5f};
        double[] expected = {-Math.log(0.75) + Math.log(2), -Math.log(Loss.CLOSEST) + Math.log(2)};
        assertArrayEquals(expected, Loss.CROSS_ENTROPY.of(outputs, TARGETS, 2), 1e-6);
    }
}

package org.shapecode.regularisers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hipparchus.random.RandomGenerator;
import org.hipparchus.stat.correlation.StorelessCovariance;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.network.api.CodeBatch;
import org.shapecode.network.spi.Regulariser;
import org.shapecode.network.spi.RegulariserContract;

class CovarianceTest extends RegulariserContract {
    private static final int COUNT = 7;
    private static final int D = 3;

    private final float[] gradient = new float[COUNT * D];

    @Override
    protected Regulariser plugin() {
        return new Covariance();
    }

    private double penalty(float[] codes) {
        return new Covariance()
                .penalty(new CodeBatch(null, 2, new CodeBatch.Codes(new int[COUNT], codes, gradient), null));
    }

    private static float[] codes() {
        RandomGenerator random = new Seed(3).stream("codes");
        float[] codes = new float[COUNT * D];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) random.nextGaussian();
        }
        return codes;
    }

    @Test
    void isTheSumOfSquaredCovariances() {
        float[] codes = codes();
        double[][] rows = new double[COUNT][D];
        for (int i = 0; i < codes.length; i++) {
            rows[i / D][i % D] = codes[i];
        }
        double expected = 0;
        StorelessCovariance covariances = new StorelessCovariance(D, false);
        for (double[] row : rows) {
            covariances.increment(row);
        }
        double[][] all = covariances.getData();
        for (int j = 0; j < D; j++) {
            for (int k = 0; k < j; k++) {
                expected += all[j][k] * all[j][k];
            }
        }
        assertEquals(expected, penalty(codes), 1e-9);
    }

    @Test
    void theGradientOfCodesOfSeveralComponentsIsThatOfThePenalty() {
        float[] codes = codes();
        penalty(codes);
        float[] found = gradient.clone();
        float[] numeric = new float[found.length];
        for (int i = 0; i < codes.length; i++) {
            float[] up = codes.clone();
            float[] down = codes.clone();
            up[i] += 1f / 128;
            down[i] -= 1f / 128;
            numeric[i] = (float) (2 * (penalty(up) - penalty(down)) * 64);
        }
        assertArrayEquals(numeric, found, 1e-3f);
    }

    @Test
    void uncorrelatedComponentsAreFree() {
        float[] codes = new float[4 * 2];
        for (int i = 0; i < 4; i++) {
            codes[2 * i] = i % 2;
            codes[2 * i + 1] = i / 2;
        }
        float[] free = new float[8];
        double penalty =
                new Covariance().penalty(new CodeBatch(null, 1, new CodeBatch.Codes(new int[4], codes, free), null));
        assertEquals(0, penalty);
        assertArrayEquals(new float[8], free);
    }
}

package org.shapecode.experiment.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Numbers that mean nothing are not there. */
class TrendTest {
    private static final double[] RISING = {0, 1, 2, 3};

    @Test
    void aLineIsExplained() {
        assertEquals(1, Trend.r2(RISING, new double[] {5, 3, 1, -1}), 1e-12);
        assertEquals(-1, Trend.correlation(RISING, new double[] {5, 3, 1, -1}), 1e-12);
        assertEquals(0, Trend.r2(RISING, new double[] {1, 0, 0, 1}), 1e-12);
    }

    @Test
    void twoPointsAlwaysLieOnALine() {
        assertEquals(Double.NaN, Trend.r2(new double[] {0, 1}, new double[] {4, 9}));
        assertEquals(Double.NaN, Trend.r2(new double[] {0, 1, 1}, new double[] {4, 9, 9}));
        assertEquals(Double.NaN, Trend.correlation(new double[] {0, 1}, new double[] {4, 9}));
        assertEquals(Double.NaN, Trend.correlation(new double[] {0, 1, 1}, new double[] {4, 9, 9}));
    }

    @Test
    void nothingFollowsFromConstants() {
        double[] constant = {7, 7, 7, 7 + 1e-6};
        assertEquals(Double.NaN, Trend.r2(RISING, constant));
        assertEquals(Double.NaN, Trend.r2(constant, RISING));
        assertEquals(Double.NaN, Trend.correlation(constant, RISING));
        assertEquals(Double.NaN, Trend.r2(RISING, new double[] {1, 2, Double.NaN, 3}));
    }

    @Test
    void nothingIsAMultipleOfZero() {
        assertEquals(2, Trend.ratio(6, 3));
        assertEquals(Double.NaN, Trend.ratio(24, -1.4e-14));
        assertEquals(Double.NaN, Trend.ratio(24, 1e-14));
    }
}

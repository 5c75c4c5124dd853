package org.shapecode.experiment.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.shapecode.data.api.Attribute;

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
    void aPeriodicAttributeIsExplainedByAWave() {
        Attribute angle = new Attribute("angle", "°", 0, 360, Attribute.Kind.PERIODIC);
        double[] angles = {0, 60, 120, 180, 240, 300};
        double[] wave = Arrays.stream(angles)
                .map(each -> 3 + Math.cos(Math.toRadians(each - 40)))
                .toArray();
        assertEquals(1, Trend.r2(angle, angles, wave), 1e-12);
        // Twice as fast, it has nothing of the wave.
        double[] twice = Arrays.stream(angles)
                .map(each -> Math.cos(Math.toRadians(2 * each)))
                .toArray();
        assertEquals(0, Trend.r2(angle, angles, twice), 1e-12);
        // Three points always lie on a wave.
        assertEquals(Double.NaN, Trend.r2(angle, new double[] {0, 120, 240}, new double[] {5, 3, 9}));
        Attribute radius = new Attribute("radius", "px", 0, 360, Attribute.Kind.REAL);
        assertEquals(Trend.r2(angles, wave), Trend.r2(radius, angles, wave));
    }

    @Test
    void theFitIsWhatR2Judges() {
        Attribute radius = new Attribute("radius", "px", 0, 3, Attribute.Kind.REAL);
        assertEquals(
                9,
                Trend.fit(radius, RISING, new double[] {1, 3, 5, 7})
                        .orElseThrow()
                        .applyAsDouble(4),
                1e-12);
        Attribute angle = new Attribute("angle", "°", 0, 360, Attribute.Kind.PERIODIC);
        double[] angles = {0, 60, 120, 180, 240, 300};
        double[] wave = Arrays.stream(angles)
                .map(each -> 3 + Math.cos(Math.toRadians(each - 40)))
                .toArray();
        assertEquals(4, Trend.fit(angle, angles, wave).orElseThrow().applyAsDouble(40), 1e-12);
        assertTrue(Trend.fit(radius, RISING, new double[4]).isEmpty(), "nothing fits a constant");
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

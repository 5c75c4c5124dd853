package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Series.Style;
import org.shapecode.core.figure.Spread;

class ThinningTest {
    private static final double NAN = Double.NaN;
    private static final Rectangle2D GRID = new Rectangle2D.Double(0, 0, 100, 100);
    private static final Range HUNDRED = new Range(0, 100);

    private static Thinning linear() {
        return new Thinning(new LinearAxis("", HUNDRED), new LinearAxis("", HUNDRED), GRID);
    }

    private static Series series(int size, IntToDoubleFunction x, IntToDoubleFunction y) {
        return new Series("a", Style.LINE, Samples.values(size, x), Samples.values(size, y));
    }

    @Test
    void fewPointsAreAllKept() {
        Series few = series(10, i -> 10 * i, i -> i * i);
        assertArrayEquals(new double[][] {few.x(), few.y()}, linear().line(few));
        assertEquals(0, linear().dots(few)[0].length);
    }

    @Test
    void aMillionPointsBecomeThousandsOfTheSameShape() {
        Random random = new Random(1);
        Series noise = series(1_000_000, i -> i / 1000.0, i -> random.nextGaussian());
        Thinning thinning = new Thinning(
                new LinearAxis("", new Range(0, 1000)),
                new LinearAxis("", new Range(-5, 5)),
                new Rectangle2D.Double(0, 0, 1000, 400));
        double[][] line = thinning.line(noise);
        assertTrue(line[0].length <= 4100, () -> "points: " + line[0].length);
        assertEquals(Arrays.stream(noise.y()).min(), Arrays.stream(line[1]).min());
        assertEquals(Arrays.stream(noise.y()).max(), Arrays.stream(line[1]).max());
        assertEquals(0, line[0][0]);
        assertEquals(999.999, line[0][line[0].length - 1]);
    }

    @Test
    void nanBreaksTheLine() {
        double[] y = {0, 10, NAN, 10, Double.POSITIVE_INFINITY, 0};
        double[][] line = linear().line(series(6, i -> 10 * i, i -> y[i]));
        assertArrayEquals(new double[] {0, 10, NAN, 10, NAN, 0}, line[1]);
    }

    @Test
    void valuesNotAboveZeroBreakALineOnALogarithmicAxis() {
        Thinning thinning = new Thinning(new LinearAxis("", HUNDRED), new DecadeAxis("", new Range(0.1, 10)), GRID);
        double[] y = {1, 0, 2, -3, 4};
        assertArrayEquals(new double[] {1, NAN, 2, NAN, 4}, thinning.line(series(5, i -> 10 * i, i -> y[i]))[1]);
    }

    @Test
    void aLonelyPointIsADot() {
        double[] y = {7, NAN, 1, 2};
        double[][] dots = linear().dots(series(4, i -> 50 + i, i -> y[i]));
        assertArrayEquals(new double[][] {{50, 50, NAN}, {7, 7, NAN}}, dots);
    }

    @Test
    void runsOutsideAreThinned() {
        double[][] line = linear().line(series(100_050, i -> i - 100_000, i -> 3.0 * (i - 100_000)));
        assertTrue(line[0].length < 60);
        // The line still comes in from where it was outside last.
        assertTrue(Arrays.stream(line[0]).anyMatch(x -> x == -1));
    }

    @Test
    void farPointsStayComputable() {
        Thinning thinning = linear();
        double[] y = {1e280, -1e280};
        for (double value : thinning.line(series(2, i -> 50 + 10 * i, i -> y[i]))[1]) {
            double at = thinning.y().valueToJava2D(value, GRID, RectangleEdge.LEFT);
            assertTrue(Math.abs(at) < 2e5, "drawn at " + at);
        }
    }

    @Test
    void pointsThatHideEachOtherAreOne() {
        double[][] cloud =
                linear().dots(series(1000, i -> 50 + 1e-4 * i, i -> 50).as("a", Style.POINTS));
        assertArrayEquals(new double[] {50, 50, NAN}, cloud[0]);
        assertEquals(3 * 100, linear().dots(series(100, i -> i, i -> i).as("a", Style.POINTS))[0].length);
    }

    @Test
    void aBandHasGapsAndKeepsItsExtremes() {
        double[] x = Samples.values(1000, i -> i / 10.0);
        double[] low = Samples.values(1000, i -> i == 703 ? 4 : 10);
        double[] high = Samples.values(1000, i -> i == 500 ? NAN : 20);
        List<double[][]> bands = linear().bands(new Spread("a", x, low, high));
        assertEquals(2, bands.size());
        assertEquals(500, bands.get(0)[0].length);
        assertEquals(4, Arrays.stream(bands.get(1)[1]).min().orElseThrow());
    }

    @Test
    void aBandMayReachBelowAllDecades() {
        Thinning thinning = new Thinning(new LinearAxis("", HUNDRED), new DecadeAxis("", new Range(0.1, 10)), GRID);
        double[] x = {0, 50};
        List<double[][]> bands = thinning.bands(new Spread("a", x, new double[] {-1, 0}, new double[] {1, 2}));
        double at = thinning.y().valueToJava2D(bands.get(0)[1][0], GRID, RectangleEdge.LEFT);
        assertTrue(at > GRID.getMaxY() && Double.isFinite(at), "drawn at " + at);
    }
}

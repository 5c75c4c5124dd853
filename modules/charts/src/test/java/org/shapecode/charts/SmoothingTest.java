package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

class SmoothingTest {
    private static final int COUNT = 200;
    private static final double[] X = IntStream.range(0, COUNT).asDoubleStream().toArray();

    private static Plot plot(Axis y, double... values) {
        Series series = new Series("loss", Series.Style.LINE, X, values);
        return new Plot("", Axis.linear("step"), y, List.of(series));
    }

    @Test
    void noneIsThePlotItself() {
        Plot plot = plot(Axis.linear("y"), X);
        assertSame(plot, Smoothing.NONE.of(plot));
    }

    @Test
    void theRawLineStaysBehind() {
        List<Series> series = Smoothing.MORE.of(plot(Axis.linear("y"), X)).series();
        assertEquals(
                List.of(Series.Style.FAINT, Series.Style.LINE),
                series.stream().map(Series::style).toList());
        assertSame(X, series.get(0).y());
        assertEquals("loss", series.get(1).name());
    }

    @Test
    void aStraightLineStaysStraightToItsEnds() {
        assertArrayEquals(
                X, Smoothing.MUCH.of(plot(Axis.linear("y"), X)).series().get(1).y(), 1e-9);
    }

    @Test
    void onALogarithmicAxisTheMeanIsThatOfTheLogarithms() {
        double[] decay = Arrays.stream(X).map(x -> Math.exp(-0.1 * x)).toArray();
        double[] smooth =
                Smoothing.MUCH.of(plot(Axis.log("y"), decay)).series().get(1).y();
        for (int i = 0; i < COUNT; i++) {
            assertEquals(1, smooth[i] / decay[i], 1e-9);
        }
    }

    @Test
    void noiseGetsLessTheMoreItIsSmoothed() {
        double[] noise = IntStream.range(0, COUNT).mapToDouble(i -> i % 2).toArray();
        double before = 1;
        for (Smoothing smoothing : List.of(Smoothing.LITTLE, Smoothing.MORE, Smoothing.MUCH)) {
            double[] y =
                    smoothing.of(plot(Axis.linear("y"), noise)).series().get(1).y();
            double jump = Math.abs(y[COUNT / 2] - y[COUNT / 2 + 1]);
            assertTrue(jump <= before, smoothing + " " + jump);
            before = jump;
        }
        assertTrue(before < 0.1, "jumps by " + before);
    }

    @Test
    void whatIsNoNumberDoesNotCount() {
        double[] y = X.clone();
        y[100] = Double.NaN;
        double[] smooth =
                Smoothing.MUCH.of(plot(Axis.linear("y"), y)).series().get(1).y();
        assertTrue(Arrays.stream(smooth).allMatch(Double::isFinite));
    }

    @Test
    void pointsAndShortLinesAreLeftAlone() {
        Series points = new Series("p", Series.Style.POINTS, X, X);
        Series line = new Series("l", Series.Style.LINE, new double[3], new double[3]);
        Plot plot = new Plot("", Axis.linear("x"), Axis.linear("y"), List.of(points, line));
        assertEquals(List.of(points, line), Smoothing.MUCH.of(plot).series());
    }
}

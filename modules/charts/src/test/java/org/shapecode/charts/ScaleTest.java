package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Series.Style;

class ScaleTest {
    @Test
    void valueUndoesFraction() {
        for (Scale scale : List.of(new Scale(-3, 7, false), new Scale(1e-6, 20, true))) {
            for (double fraction = -0.5; fraction < 1.5; fraction += 0.125) {
                assertEquals(fraction, scale.fraction(scale.value(fraction)), 1e-12);
            }
        }
    }

    @Test
    void ontoAgreesWithFraction() {
        for (Scale scale : List.of(new Scale(-3, 7, false), new Scale(1e-6, 20, true))) {
            double value = scale.value(0.3);
            assertEquals(100 + 0.3 * 50, scale.onto(100, 150).applyAsDouble(value), 1e-9);
        }
        assertTrue(Double.isNaN(new Scale(1, 2, true).onto(0, 1).applyAsDouble(-1)));
    }

    @Test
    void partIsBetweenFractionsInEitherOrder() {
        Scale scale = new Scale(0, 10, false);
        assertEquals(new Scale(2, 5, false), scale.part(0.5, 0.2));
        assertEquals(new Scale(1, 10, true), new Scale(1, 100, true).part(0, 0.5));
    }

    @Test
    void zoomEndsWhereNumbersEnd() {
        Scale scale = new Scale(1, 1 + 1e-11, false);
        assertSame(scale, scale.part(0.5, 0.5 + 1e-3));
        Scale wide = new Scale(1e-200, 1e200, true);
        assertSame(wide, wide.part(-5, 6));
    }

    @Test
    void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> new Scale(1, 1, false));
        assertThrows(IllegalArgumentException.class, () -> new Scale(0, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new Scale(Double.NaN, 1, false));
    }

    @Test
    void extentHoldsAllFiniteValues() {
        Plot plot = plot(Axis.linear(""), new double[] {3, Double.NaN, -1}, new double[] {5, 1, Double.NaN});
        Scale x = Extent.ofX(plot);
        assertTrue(x.min() < -1 && x.min() > -1.5 && x.max() > 3 && x.max() < 3.5);
        assertFalse(x.logarithmic());
    }

    @Test
    void extentOfALogarithmicAxisLeavesOutWhatItCannotShow() {
        Plot plot = plot(Axis.log(""), new double[] {-1, 0, 1, 100}, new double[4]);
        Scale x = Extent.ofX(plot);
        assertTrue(x.min() > 0.5 && x.min() < 1 && x.max() > 100 && x.max() < 200);
    }

    @Test
    void extentHoldsIntervals() {
        Plot plot = new Plot(
                "",
                Axis.linear(""),
                Axis.linear(""),
                List.of(new Series("", Style.LINE, new double[] {0, 1}, new double[2])),
                List.of(),
                List.of(new Interval("hole", 2, 3)));
        assertTrue(Extent.ofX(plot).max() > 3);
    }

    @Test
    void extentOfNothingAndOfOneValueIsUsable() {
        assertEquals(new Scale(0, 1, false), Extent.ofX(plot(Axis.linear(""), new double[0], new double[0])));
        for (double value : new double[] {0, 1e-300, -1e250, 5}) {
            Scale scale = Extent.ofX(plot(Axis.linear(""), new double[] {value}, new double[1]));
            assertEquals(0.5, scale.fraction(value), 1e-9);
        }
    }

    private static Plot plot(Axis axis, double[] x, double[] y) {
        return new Plot("", axis, Axis.linear(""), List.of(new Series("", Style.LINE, x, y)));
    }
}

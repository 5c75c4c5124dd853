package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Series.Style;

class FigureTextTest {
    @Test
    void aPlotIsToldWithItsRange() {
        String words = FigureText.describe(
                Samples.plot(Axis.linear("step"), Axis.log("loss"), Style.LINE, new double[] {0, 1, 2}, new double[] {
                    0.5, Double.NaN, 0.25
                }));
        assertEquals(
                "loss, logarithmic, over step; series with 3 points between 0.25 and 0.5, final value 0.25.", words);
    }

    @Test
    void anEmptySeriesIsToldToo() {
        String words = FigureText.describe(Samples.plot(Style.LINE, new double[0], new double[0]));
        assertEquals("y over x; series with 0 points.", words);
    }

    @Test
    void picturesAreCounted() {
        assertEquals("images by row: input (9), output (9).", FigureText.describe(Samples.disks()));
    }

    @Test
    void coloursAreDescribedWithTheirRange() {
        assertEquals(
                "loss per image over code z1 and code z2; 215 cells between 0.5 and 9.",
                FigureText.describe(Samples.heatMap()));
        assertEquals(
                "radius (px) over code z1 and code z2; 60 points between 3 and 26.6.",
                FigureText.describe(Samples.colorScatter()));
    }

    @Test
    void everyTextIsALabel() {
        String labels = FigureText.labels(Samples.panels());
        for (String label : List.of(
                "A run at a glance", "(b) Code", "code z", "fit", "r = 5.5", "output", "hole in the training data")) {
            assertTrue(labels.contains(label), label);
        }
    }
}

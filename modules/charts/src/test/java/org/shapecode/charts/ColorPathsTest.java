package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorAxis;
import org.shapecode.core.figure.ColorScatter;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Images;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

class ColorPathsTest {
    private static Figure paths(int count) {
        double[] x = new double[3 * count];
        double[] y = new double[x.length];
        double[] values = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % 3 + 1;
            y[i] = (i / 3 * 7 + i % 3) % 11 / 10.0;
            values[i] = i / 3;
        }
        Axis axis = Axis.linear("loss");
        return new Figure(
                "paths",
                "Paths",
                List.of(new ColorScatter(
                        "",
                        Axis.of("", List.of("a", "b", "c")),
                        Axis.linear("share"),
                        ColorAxis.spanning(axis, values),
                        x,
                        y,
                        values,
                        List.of(),
                        Images.NONE,
                        3)));
    }

    private static int shapes(Figure figure) throws IOException {
        return FigureFiles.svg(figure).split("<path", -1).length - 1;
    }

    @Test
    void aThousandPathsAreAFewShapes() throws IOException {
        assertTrue(shapes(paths(1000)) < shapes(paths(3)) + 60, "one shape a colour, not one a path");
    }

    @Test
    void pathsAreWhole() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ColorScatter(
                        "",
                        Axis.linear("x"),
                        Axis.linear("y"),
                        new ColorAxis(Axis.linear("c"), 0, 1),
                        new double[4],
                        new double[4],
                        new double[4],
                        List.of(),
                        Images.NONE,
                        3));
    }

    @Test
    void manyPlotsStandThreeToARow() {
        double[] values = {1, 2};
        Panel[] plots = new Panel[20];
        Arrays.fill(
                plots,
                new Plot(
                        "",
                        Axis.linear("x"),
                        Axis.linear("y"),
                        List.of(new Series("s", Series.Style.LINE, values, values))));
        FigureSize many = FigureSize.natural(new Figure("many", "Many", List.of(plots)));
        FigureSize few =
                FigureSize.natural(new Figure("few", "Few", List.of(plots).subList(0, 4)));
        assertEquals(few.width(), many.width(), 1e-9);
        // Seven rows of two thirds of the height of one of two.
        assertEquals(7 * 2 / 3.0 * few.height() / 2, many.height(), 1e-9);
    }
}

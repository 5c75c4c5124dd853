package org.shapecode.core.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImagesTest {
    private static final Axis X = Axis.linear("x");
    private static final double[] TWO = {1, 2};
    private static final Images SHOWN = Images.of(7, -1);

    @Test
    void aNegativeIndexIsNoImage() {
        assertArrayEquals(new int[] {7}, SHOWN.at(0));
        assertArrayEquals(new int[0], SHOWN.at(1));
        assertTrue(SHOWN.any());
        assertFalse(Images.of(-1, -1).any());
        assertArrayEquals(new int[] {1}, Images.all(2).at(1));
        assertArrayEquals(new int[0], Images.NONE.at(5));
    }

    @Test
    void theyStayWithTheirPoints() {
        Series series = new Series("a", Series.Style.LINE, TWO, TWO).showing(SHOWN);
        Plot plot = new Plot("", X, X, List.of(series.as("b", Series.Style.FAINT)));
        assertSame(
                SHOWN,
                plot.titled("t").withAxes(Axis.log("x"), X).points().get(0).images());
        ColorScatter scatter = new ColorScatter("", X, X, X, TWO, TWO, TWO).showing(SHOWN);
        assertSame(
                SHOWN,
                scatter.titled("t")
                        .withColor(new ColorAxis(X, 0, 1))
                        .points()
                        .get(0)
                        .images());
        HeatMap map = new HeatMap("", X, X, X, TWO, new double[] {1}, new double[][] {TWO}).showing(SHOWN);
        assertSame(
                SHOWN,
                map.titled("t").with(List.of()).withAxes(X, X).points().get(0).images());
    }

    @Test
    void thereAreAsManyAsPoints() {
        Images three = Images.all(3);
        Series series = new Series("a", Series.Style.LINE, TWO, TWO);
        assertThrows(IllegalArgumentException.class, () -> series.showing(three));
        ColorScatter scatter = new ColorScatter("", X, X, X, TWO, TWO, TWO);
        assertThrows(IllegalArgumentException.class, () -> scatter.showing(three));
        HeatMap map = new HeatMap("", X, X, X, TWO, TWO, new double[][] {TWO, TWO});
        assertThrows(IllegalArgumentException.class, () -> map.showing(three));
        ImageGrid.Row row = new ImageGrid.Row("r", List.of());
        assertThrows(IllegalArgumentException.class, () -> row.showing(three));
    }
}

package org.shapecode.core.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ColorPanelTest {
    private static final Axis X = Axis.linear("x");
    private static final Axis LOSS = Axis.log("loss");

    private static HeatMap map(double[] columns, double[] rows, double[]... values) {
        return new HeatMap("", X, X, Axis.linear("loss"), columns, rows, values);
    }

    @Test
    void coloursSpanTheFiniteValues() {
        ColorAxis axis =
                ColorAxis.spanning(X, new double[] {3, Double.NaN}, new double[] {-1, Double.POSITIVE_INFINITY});
        assertEquals(new ColorAxis(X, -1, 3), axis);
        assertEquals(new ColorAxis(LOSS, 0.1, 10), ColorAxis.spanning(LOSS, new double[] {-5, 0, 0.1, 10}));
    }

    @Test
    void equalOrMissingValuesStillHaveColours() {
        ColorAxis around = ColorAxis.spanning(X, new double[] {3, 3});
        assertEquals(2.7, around.low(), 1e-12);
        assertEquals(3.3, around.high(), 1e-12);
        assertEquals(new ColorAxis(X, 0, 1), ColorAxis.spanning(X, new double[] {0, 0}));
        assertEquals(0.5, ColorAxis.spanning(LOSS, new double[] {4}).fraction(4), 1e-12);
        assertEquals(new ColorAxis(X, 0.9, 1.1), ColorAxis.spanning(X, new double[] {Double.NaN}));
    }

    @Test
    void fractionsAreClampedAndFollowTheLogarithm() {
        ColorAxis linear = new ColorAxis(X, 2, 4);
        assertEquals(0.25, linear.fraction(2.5));
        assertEquals(0, linear.fraction(-7));
        assertEquals(1, linear.fraction(99));
        assertTrue(Double.isNaN(linear.fraction(Double.NaN)));
        ColorAxis logarithmic = new ColorAxis(LOSS, 0.01, 100);
        assertEquals(0.5, logarithmic.fraction(1), 1e-12);
        assertTrue(Double.isNaN(logarithmic.fraction(0)));
    }

    @Test
    void impossibleColoursAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ColorAxis(X, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new ColorAxis(X, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new ColorAxis(LOSS, 0, 1));
    }

    @Test
    void edgesAreHalfwayBetweenCentres() {
        HeatMap map = map(new double[] {0, 1, 3}, new double[] {5}, new double[3]);
        assertArrayEquals(new double[] {-0.5, 0.5, 2, 4}, map.columnEdges());
        assertArrayEquals(new double[] {4.5, 5.5}, map.rowEdges());
        double[] edges = map(new double[] {1, 10, 100}, new double[] {5}, new double[3])
                .withAxes(LOSS, X)
                .columnEdges();
        assertArrayEquals(new double[] {Math.sqrt(0.1), Math.sqrt(10), Math.sqrt(1000), Math.sqrt(1e5)}, edges, 1e-9);
    }

    @Test
    void sizesAndOrderAreChecked() {
        double[] two = {1, 2};
        assertThrows(IllegalArgumentException.class, () -> map(two, two, two));
        assertThrows(IllegalArgumentException.class, () -> map(two, two, two, new double[1]));
        assertThrows(IllegalArgumentException.class, () -> map(new double[] {2, 1}, two, two, two));
        assertThrows(IllegalArgumentException.class, () -> map(new double[0], two, new double[0], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> map(new double[] {1, Double.NaN}, two, two, two));
        assertThrows(
                IllegalArgumentException.class, () -> new ColorScatter("", X, X, X, two, two, new double[] {1, 2, 3}));
    }

    @Test
    void pointsAreReadInPlace() {
        Points cells = map(new double[] {0, 1}, new double[] {5, 6}, new double[] {1, 2}, new double[] {3, Double.NaN})
                .points()
                .get(0);
        assertArrayEquals(new double[] {0, 1, 0, 1}, cells.stream(cells.x()).toArray());
        assertArrayEquals(new double[] {5, 5, 6, 6}, cells.stream(cells.y()).toArray());
        assertArrayEquals(
                new double[] {1, 2, 3, Double.NaN}, cells.stream(cells.value()).toArray());
        assertTrue(cells.isShown(2));
        assertFalse(cells.isShown(3));
    }

    @Test
    void valuesNotAboveZeroHaveNoPlaceOnLogarithmicAxes() {
        double[] three = {-1, 0, 1};
        Points points =
                new ColorScatter("", X, X, LOSS, three, three, three).points().get(0);
        assertEquals(2, points.countNotPositive());
        assertTrue(points.anyShown());
        assertFalse(points.isShown(1));
    }
}

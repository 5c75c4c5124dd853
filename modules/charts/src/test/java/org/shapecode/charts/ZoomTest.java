package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;

class ZoomTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(50, 10, 200, 100);
    private static final PanelGeometry.OfPlot PLOT = plot(new Range(0, 20), new Range(0.01, 100));

    private static PanelGeometry.OfPlot plot(Range x, Range y) {
        XYPlot chart = new XYPlot(null, new LinearAxis("", x), new DecadeAxis("", y), null);
        return new PanelGeometry.OfPlot(AREA, Samples.holePlot(), AREA, chart);
    }

    @Test
    void aRectangleFillsThePlot() {
        PanelView view = PLOT.show(new Rectangle2D.Double(100, 35, 100, 50), PanelView.WHOLE);
        assertRange(5, 15, view.x());
        assertRange(0.1, 10, view.y());
        assertTrue(view.isPart());
    }

    @Test
    void aDragAlongOneAxisLeavesTheOther() {
        Rectangle2D part = PLOT.dragged(new Point2D.Double(100, 50), new Point2D.Double(150, 53));
        assertEquals(new Rectangle2D.Double(100, 10, 50, 100), part);
        assertTrue(PLOT.dragged(new Point2D.Double(100, 50), new Point2D.Double(103, 53))
                .isEmpty());
    }

    @Test
    void aDragEndsAtThePlot() {
        Rectangle2D part = PLOT.dragged(new Point2D.Double(100, 50), new Point2D.Double(999, 999));
        assertTrue(AREA.contains(part));
    }

    @Test
    void panMovesTheContents() {
        PanelView view = PLOT.show(PLOT.panned(20, 25), PanelView.WHOLE);
        assertRange(-2, 18, view.x());
        assertRange(0.1, 1000, view.y());
    }

    @Test
    void theValueUnderThePointerStaysThere() {
        Point2D place = new Point2D.Double(100, 85);
        PanelView view = PLOT.show(PLOT.scaled(place, 0.5), PanelView.WHOLE);
        assertRange(2.5, 12.5, view.x());
        PanelGeometry.OfPlot zoomed = plot(view.x(), view.y());
        double value = PLOT.y().java2DToValue(place.getY(), AREA, RectangleEdge.LEFT);
        assertEquals(place.getY(), zoomed.toY(value), 1e-9);
        PanelView back = zoomed.show(zoomed.scaled(place, 2), view);
        assertRange(0, 20, back.x());
    }

    @Test
    void anotherKindOfAxisIsShownWhole() {
        PanelView view = PLOT.show(PLOT.panned(20, 25), PanelView.WHOLE).flippedY();
        AxesPanel plot = view.of(Samples.holePlot());
        assertFalse(plot.y().logarithmic());
        assertNull(view.y());
        assertRange(-2, 18, view.rangeX(plot, extent(plot)));
        assertEquals(extent(plot).y(plot), view.rangeY(plot, extent(plot)));
    }

    @Test
    void aDragAlongOneAxisKeepsTheOtherAutomatic() {
        Rectangle2D part = PLOT.dragged(new Point2D.Double(100, 50), new Point2D.Double(150, 53));
        PanelView view = PLOT.show(part, PanelView.WHOLE);
        assertRange(5, 10, view.x());
        assertNull(view.y());
    }

    @Test
    void zoomEndsWhereNumbersEnd() {
        Range tiny = new Range(1, 1 + 1e-11);
        PanelGeometry.OfPlot narrow = plot(tiny, new Range(1e-200, 1e200));
        Point2D centre = narrow.centre();
        assertEquals(
                tiny, narrow.show(narrow.scaled(centre, 1e-3), PanelView.WHOLE).x());
        assertEquals(
                new Range(1e-200, 1e200),
                narrow.show(narrow.scaled(centre, 5), PanelView.WHOLE).y());
    }

    @Test
    void aLogarithmicAxisIgnoresAZoomBelowZero() {
        PanelView view = PanelView.WHOLE.zoomed(new Range(-3, 7), null);
        AxesPanel plot = Samples.holePlot().withAxes(Axis.log("x"), Axis.log("y"));
        assertEquals(extent(plot).x(plot), view.rangeX(plot, extent(plot)));
    }

    private static Extent extent(AxesPanel plot) {
        return new Extent(new Figure("plot", "", List.of(plot)));
    }

    private static void assertRange(double min, double max, Range range) {
        assertEquals(min, range.getLowerBound(), 1e-9 * Math.max(1, Math.abs(min)));
        assertEquals(max, range.getUpperBound(), 1e-9 * max);
    }
}

package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Plot;

class ZoomTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(50, 10, 200, 100);
    private static final PanelGeometry.OfPlot PLOT = new PanelGeometry.OfPlot(
            AREA, Samples.holePlot(), AREA, new Scale(0, 20, false), new Scale(0.01, 100, true));

    @Test
    void aRectangleBecomesWhatIsShown() {
        PanelView view = Zoom.to(new Rectangle2D.Double(100, 35, 100, 50), PLOT, PanelView.WHOLE);
        assertScale(5, 15, view.x());
        assertScale(0.1, 10, view.y());
        assertTrue(view.isPart());
    }

    @Test
    void aDragAlongOneAxisLeavesTheOther() {
        Rectangle2D part = Zoom.dragged(new Point2D.Double(100, 50), new Point2D.Double(150, 53), AREA);
        assertEquals(new Rectangle2D.Double(100, 10, 50, 100), part);
        assertTrue(Zoom.dragged(new Point2D.Double(100, 50), new Point2D.Double(103, 53), AREA)
                .isEmpty());
    }

    @Test
    void aDragEndsAtThePlot() {
        Rectangle2D part = Zoom.dragged(new Point2D.Double(100, 50), new Point2D.Double(999, 999), AREA);
        assertTrue(AREA.contains(part));
    }

    @Test
    void panMovesThePaper() {
        PanelView view = Zoom.pan(20, 25, PLOT, PanelView.WHOLE);
        assertScale(-2, 18, view.x());
        assertScale(0.1, 1000, view.y());
    }

    @Test
    void whatIsUnderThePointerStaysThere() {
        Point2D place = new Point2D.Double(100, 85);
        PanelView view = Zoom.about(place, 0.5, PLOT, PanelView.WHOLE);
        assertScale(2.5, 12.5, view.x());
        assertEquals(0.25, view.y().fraction(PLOT.y().value(0.25)), 1e-9);
        PanelGeometry.OfPlot zoomed = new PanelGeometry.OfPlot(AREA, PLOT.plot(), AREA, view.x(), view.y());
        PanelView back = Zoom.about(place, 2, zoomed, view);
        assertScale(0, 20, back.x());
    }

    @Test
    void anotherKindOfAxisIsShownWhole() {
        PanelView view = Zoom.pan(20, 25, PLOT, PanelView.WHOLE).flippedY();
        Plot plot = view.of(Samples.holePlot());
        assertFalse(plot.y().logarithmic());
        assertNull(view.y());
        assertScale(-2, 18, view.scaleX(plot));
        assertFalse(view.scaleY(plot).logarithmic());
    }

    private static void assertScale(double min, double max, Scale scale) {
        assertEquals(min, scale.min(), 1e-9 * Math.max(1, Math.abs(min)));
        assertEquals(max, scale.max(), 1e-9 * max);
    }
}

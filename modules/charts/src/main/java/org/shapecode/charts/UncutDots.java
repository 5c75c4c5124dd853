package org.shapecode.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.Axis;

/**
 * Renderers that draw dots and lines whole which lie on an end of an axis beyond which there are no values, such as 0.
 * JFreeChart draws nothing outside the axes, so that half of them would be missing.
 *
 * @param beyond how far they reach outside the axes, in px
 */
record UncutDots(RectangleInsets beyond) {
    /** For a panel with the axes of its plot, and dots of a size in px. */
    static UncutDots of(AxesPanel panel, XYPlot plot, double dot) {
        ValueAxis x = plot.getDomainAxis();
        ValueAxis y = plot.getRangeAxis();
        return new UncutDots(new RectangleInsets(
                endsAbove(panel.y(), y) ? dot / 2 : 0,
                x.getLowerBound() == 0 ? dot / 2 : 0,
                y.getLowerBound() == 0 ? dot / 2 : 0,
                endsAbove(panel.x(), x) ? dot / 2 : 0));
    }

    private static boolean endsAbove(Axis quantity, ValueAxis axis) {
        return axis.getUpperBound() == quantity.most();
    }

    /** Of lines and of dots that are lines without a length; no shapes. */
    XYLineAndShapeRenderer lines() {
        XYLineAndShapeRenderer renderer = new Lines(this);
        // One path for each series, which is fast, and easy to take hold of in an SVG editor.
        renderer.setDrawSeriesLineAsPath(true);
        return renderer;
    }

    XYShapeRenderer shapes() {
        return new Shapes(this);
    }

    private void widen(Graphics2D g, Rectangle2D area) {
        g.setClip(beyond.createOutsetRectangle(area));
    }

    private static final class Lines extends XYLineAndShapeRenderer {
        private static final long serialVersionUID = 1L;
        private final transient UncutDots dots;

        Lines(UncutDots dots) {
            super(true, false);
            this.dots = dots;
        }

        @Override
        public XYItemRendererState initialise(
                Graphics2D g, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
            dots.widen(g, area);
            return super.initialise(g, area, plot, data, info);
        }
    }

    private static final class Shapes extends XYShapeRenderer {
        private static final long serialVersionUID = 1L;
        private final transient UncutDots dots;

        Shapes(UncutDots dots) {
            this.dots = dots;
        }

        @Override
        public XYItemRendererState initialise(
                Graphics2D g, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
            dots.widen(g, area);
            return super.initialise(g, area, plot, data, info);
        }
    }
}

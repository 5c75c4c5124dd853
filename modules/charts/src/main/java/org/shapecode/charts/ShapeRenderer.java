package org.shapecode.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Function;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Draws a series at once instead of point by point, which JFreeChart asks for. */
abstract class ShapeRenderer extends AbstractXYItemRenderer {
    private static final long serialVersionUID = 1L;

    private final transient Canvas canvas;
    private final transient Legend legend;
    private final transient Function<Rectangle2D, PanelGeometry.OfPlot> geometry;

    /**
     * Knows all but the area between the axes, which JFreeChart tells when it draws.
     *
     * @param geometry makes the whole from that area
     */
    ShapeRenderer(Canvas canvas, Legend legend, Function<Rectangle2D, PanelGeometry.OfPlot> geometry) {
        this.canvas = canvas;
        this.legend = legend;
        this.geometry = geometry;
    }

    /** Draws the series of a number. */
    abstract void draw(Graphics2D g, PanelGeometry.OfPlot geometry, int number);

    final Canvas canvas() {
        return canvas;
    }

    final Legend legend() {
        return legend;
    }

    @Override
    public XYItemRendererState initialise(
            Graphics2D g, Rectangle2D area, XYPlot plot, XYDataset dataset, PlotRenderingInfo info) {
        XYItemRendererState state = super.initialise(g, area, plot, dataset, info);
        // Otherwise JFreeChart searches for the visible points, and may leave out the first.
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    @Override
    public void drawItem(
            Graphics2D g,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis xAxis,
            ValueAxis yAxis,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        if (item == 0) {
            draw(g, geometry.apply(area), series);
        }
    }
}

package org.shapecode.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;
import org.shapecode.core.figure.HeatMap;

/** JFreeChart's block renderer for cells of different sizes, which need not be evenly spaced. */
final class HeatMapRenderer extends XYBlockRenderer {
    private static final long serialVersionUID = 1L;

    /** How far cells extend under the next ones, in px, so that no seam shows between them. */
    private static final double OVERLAP = 1;

    private final transient HeatMap map;
    private final double[] columnEdges;
    private final double[] rowEdges;
    private final transient Canvas canvas;

    HeatMapRenderer(HeatMap map, ColorMap colors, Canvas canvas) {
        this.map = map;
        this.canvas = canvas;
        columnEdges = map.columnEdges();
        rowEdges = map.rowEdges();
        setPaintScale(colors);
    }

    @Override
    public XYItemRendererState initialise(
            Graphics2D g, Rectangle2D area, XYPlot plot, XYDataset dataset, PlotRenderingInfo info) {
        XYItemRendererState state = super.initialise(g, area, plot, dataset, info);
        // A cell may be visible although its centre is not.
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
            ValueAxis x,
            ValueAxis y,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        int column = item % map.columns().length;
        int row = item / map.columns().length;
        Rectangle2D cell = new Rectangle2D.Double();
        cell.setFrameFromDiagonal(
                x.valueToJava2D(columnEdges[column], area, RectangleEdge.BOTTOM),
                y.valueToJava2D(rowEdges[row], area, RectangleEdge.LEFT),
                x.valueToJava2D(columnEdges[column + 1], area, RectangleEdge.BOTTOM) + OVERLAP,
                y.valueToJava2D(rowEdges[row + 1], area, RectangleEdge.LEFT) - OVERLAP);
        Paint paint = getPaintScale().getPaint(map.values()[row][column]);
        if (cell.intersects(area) && paint != ColorMap.NONE) {
            g.setPaint(paint);
            g.fill(cell);
            if (map.isTable()) {
                write(map.values()[row][column], (Color) paint, cell);
            }
        }
    }

    /** The value in the middle of its cell, if there is room, dark on a bright colour and bright on a dark one. */
    private void write(double value, Color behind, Rectangle2D cell) {
        Font font = canvas.font(1);
        String text = Numeral.fixed(value, 2).text();
        if (canvas.width(text, font) < cell.getWidth() && canvas.em() < cell.getHeight()) {
            Color color = Palette.luminance(behind) > 0.5 ? Color.BLACK : Color.WHITE;
            double left = cell.getCenterX() - canvas.width(text, font) / 2;
            double baseline = cell.getCenterY() + 0.35 * canvas.em();
            TextAlign.MIDDLE.during(canvas.g(), () -> canvas.text(text, font, color, left, baseline));
        }
    }
}

package org.shapecode.charts;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;

/** Sets up JFreeChart for a plot: thin axes at the left and below, a faint grid, no frame. */
final class PlotBuilder {
    private static final double TICK_SIZE = 0.88;

    private final Canvas canvas;
    private final Legend legend;

    PlotBuilder(Canvas canvas, Legend legend) {
        this.canvas = canvas;
        this.legend = legend;
    }

    XYPlot build(Plot plot, Scale x, Scale y, Function<Rectangle2D, PanelGeometry.OfPlot> geometry) {
        ScaledAxis xAxis = axis(plot.x().label(), x);
        ScaledAxis yAxis = axis(plot.y().label(), y);
        double em = canvas.em();
        xAxis.setTickLabelInsets(new RectangleInsets(0.45 * em, 0, 0.1 * em, 0));
        yAxis.setTickLabelInsets(new RectangleInsets(0, 0, 0, 0.5 * em));
        xAxis.setLabelInsets(new RectangleInsets(0.2 * em, 0, 0.1 * em, 0));
        // JFreeChart reserves room before it turns the label, and so takes top for left and bottom for right.
        yAxis.setLabelInsets(new RectangleInsets(0.1 * em, 0.1 * em, 0.45 * em, 0.45 * em));

        XYPlot chart = new XYPlot(null, xAxis, yAxis, null);
        chart.setDataset(0, spreads(plot.spreads()));
        chart.setRenderer(0, new BandRenderer(canvas, legend, geometry));
        chart.setDataset(1, series(plot.series()));
        chart.setRenderer(1, new CurveRenderer(canvas, legend, geometry));
        chart.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        chart.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.intervals().forEach(interval -> mark(chart, interval, x));
        decorate(chart);
        return chart;
    }

    private ScaledAxis axis(String label, Scale scale) {
        ChartTheme theme = canvas.theme();
        Font ticks = canvas.font(TICK_SIZE);
        ScaledAxis axis = new ScaledAxis(label, scale);
        axis.setLabelFont(canvas.font(1));
        axis.setLabelPaint(theme.text());
        axis.setTickLabelFont(ticks);
        axis.setTickLabelPaint(theme.faint());
        axis.setAxisLinePaint(theme.axis());
        axis.setAxisLineStroke(Strokes.hair(canvas.hairline()));
        axis.setTickMarkPaint(theme.axis());
        axis.setTickMarkStroke(Strokes.hair(canvas.hairline()));
        axis.setTickMarkOutsideLength((float) (0.28 * canvas.em()));
        return axis;
    }

    private void decorate(XYPlot chart) {
        ChartTheme theme = canvas.theme();
        chart.setInsets(RectangleInsets.ZERO_INSETS);
        chart.setAxisOffset(RectangleInsets.ZERO_INSETS);
        chart.setBackgroundPaint(null);
        chart.setOutlineVisible(false);
        chart.setDomainGridlinePaint(theme.grid());
        chart.setRangeGridlinePaint(theme.grid());
        chart.setDomainGridlineStroke(Strokes.hair(canvas.hairline()));
        chart.setRangeGridlineStroke(Strokes.hair(canvas.hairline()));
    }

    /** Only the part that the axis shows: JFreeChart would compute with the logarithm of a negative end. */
    private void mark(XYPlot chart, Interval interval, Scale x) {
        double from = Math.max(interval.from(), x.min());
        double to = Math.min(interval.to(), x.max());
        if (from < to) {
            IntervalMarker marker = new IntervalMarker(from, to, legend.intervalColor(interval.label()));
            marker.setAlpha(1);
            marker.setOutlinePaint(null);
            chart.addDomainMarker(0, marker, Layer.BACKGROUND, false);
        }
    }

    private static DefaultXYDataset series(List<Series> all) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        for (int i = 0; i < all.size(); i++) {
            dataset.addSeries(i, new double[][] {all.get(i).x(), all.get(i).y()});
        }
        return dataset;
    }

    private static DefaultXYDataset spreads(List<Spread> all) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        for (int i = 0; i < all.size(); i++) {
            dataset.addSeries(i, new double[][] {all.get(i).x(), all.get(i).high()});
        }
        return dataset;
    }
}

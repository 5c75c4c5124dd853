package org.shapecode.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.AxisLabelLocation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYDataset;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorAxis;
import org.shapecode.core.figure.ColorPanel;
import org.shapecode.core.figure.ColorScatter;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Points;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;

/** Sets up JFreeChart for a panel with axes and draws it: thin axes at the left and below, a faint grid, no frame. */
final class PlotPainter implements PanelPainter {
    /** The legend takes at most this part of the panel. */
    private static final double LEGEND = 0.5;

    /** Font sizes of tick labels and of the smallest axis label, as a share of the theme's. */
    private static final double TICKS = 0.88;

    private static final double SMALLEST = 0.7;

    static {
        // Upright text stays text in SVG and PDF, instead of outlines.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private final Canvas canvas;
    private final AxesPanel panel;
    private final String title;
    private final Legend legend;
    private final List<Legend.Entry> entries = new ArrayList<>();
    private final Range x;
    private final Range y;
    private LegendTitle words;

    /** For a panel as it is in the figure, which may have one legend above all its panels. */
    PlotPainter(Canvas canvas, AxesPanel figure, String title, PanelView view, boolean commonLegend) {
        this.canvas = canvas;
        panel = view.visible(view.of(figure));
        this.title = title;
        x = view.rangeX(panel);
        y = view.rangeY(panel);
        // From the whole plot, so that hiding a series does not change the colours of others.
        legend = new Legend(figure, canvas.theme());
        entries.addAll(commonLegend ? List.of() : legend.entries(view.hidden()));
        long missing =
                panel.points().stream().mapToLong(Points::countNotPositive).sum();
        if (missing > 0) {
            String values = missing == 1 ? "1 value" : missing + " values";
            entries.add(Legend.Entry.note(values + " ≤ 0 not shown", canvas.theme()));
        }
    }

    @Override
    public double header(double width, double height) {
        // Half a line even without text: the topmost tick label reaches above the axis.
        // The axis at the left takes about as much as is subtracted.
        words = Legend.arrange(canvas, entries, width - 5 * canvas.em(), LEGEND * height);
        return Math.max(canvas.titleHeight(title) + words.getBounds().getHeight(), 0.5 * canvas.em());
    }

    @Override
    public PanelGeometry draw(Rectangle2D bounds, double header) {
        double em = canvas.em();
        double top = bounds.getY() + header;
        double height = Math.max(0, bounds.getMaxY() - top);
        PaintScaleLegend bar = panel instanceof ColorPanel colored ? colorBar(colored, height) : null;
        RectangleConstraint room = new RectangleConstraint(new Range(0, bounds.getWidth()), new Range(0, height));
        double barWidth = bar == null ? 0 : bar.arrange(canvas.g(), room).getWidth();
        double width = bounds.getWidth() - (bar == null ? 0 : barWidth + em);
        XYPlot plot = plot(width, height);
        PlotRenderingInfo info = new ChartRenderingInfo(null).getPlotInfo();
        plot.draw(canvas.g(), new Rectangle2D.Double(bounds.getX(), top, Math.max(0, width), height), null, null, info);
        Rectangle2D area = info.getDataArea() == null ? new Rectangle2D.Double() : info.getDataArea();
        if (bar != null && !area.isEmpty()) {
            double left = bounds.getMaxX() - barWidth;
            bar.draw(canvas.g(), new Rectangle2D.Double(left, area.getY(), barWidth, area.getHeight()));
        }
        double gap = header - canvas.titleHeight(title) - words.getBounds().getHeight();
        canvas.title(title, area.getX(), bounds);
        canvas.draw(words, area.getX(), bounds.getY() + canvas.titleHeight(title) + Math.max(0, gap));
        return new PanelGeometry.OfPlot(bounds, panel, area, plot);
    }

    private XYPlot plot(double width, double height) {
        double em = canvas.em();
        ValueAxis xAxis = axis(panel.x(), x, width - em);
        ValueAxis yAxis = axis(panel.y(), y, height);
        xAxis.setTickLabelInsets(tickInsets(em, RectangleEdge.BOTTOM));
        yAxis.setTickLabelInsets(tickInsets(em, RectangleEdge.LEFT));
        xAxis.setLabelInsets(new RectangleInsets(0.2 * em, 0, 0.1 * em, 0));
        // JFreeChart reserves the space before it turns the label, so top and bottom become left and right.
        yAxis.setLabelInsets(new RectangleInsets(0.1 * em, 0.1 * em, 0.45 * em, 0.45 * em));
        XYPlot plot = new XYPlot(null, xAxis, yAxis, null);
        plot.setNotify(false);
        plot.setNoDataMessage("No data");
        plot.setNoDataMessageFont(canvas.font(1));
        plot.setNoDataMessagePaint(canvas.theme().faint());
        // The last tick label reaches beyond the end of the axis.
        plot.setInsets(new RectangleInsets(0, 0, 0, Math.min(em, 0.1 * width)));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(canvas.theme().grid());
        plot.setRangeGridlinePaint(canvas.theme().grid());
        plot.setDomainGridlineStroke(canvas.hair());
        plot.setRangeGridlineStroke(canvas.hair());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        Rectangle2D grid = new Rectangle2D.Double(
                0, 0, Math.max(1, (width - 5 * em) * canvas.scale()), Math.max(1, height * canvas.scale()));
        Thinning thinning = new Thinning(xAxis, yAxis, grid);
        if (panel instanceof HeatMap map && map.points().get(0).anyShown()) {
            Points cells = map.points().get(0);
            plot.setDataset(dataset(cells, IntStream.range(0, cells.size())));
            plot.setRenderer(new HeatMapRenderer(map, ColorMap.of(map.color(), canvas.theme()), canvas));
            curves(plot, map.lines(), thinning);
        } else if (panel instanceof ColorScatter scatter) {
            curves(plot, scatter.lines(), thinning);
            if (scatter.path() > 1) {
                new ColorPaths(canvas, scatter).addTo(plot);
            } else {
                scatter(plot, scatter);
            }
        } else if (panel instanceof Plot curves) {
            bands(plot, curves.spreads(), thinning);
            curves(plot, curves.series(), thinning);
            curves.intervals().forEach(interval -> mark(plot, interval));
        }
        return plot;
    }

    private ValueAxis axis(Axis axis, Range range, double length) {
        String label = axis.label();
        ValueAxis own = axis.logarithmic()
                ? new DecadeAxis(label, range)
                : axis.categories().isEmpty()
                        ? new LinearAxis(label, range)
                        : new NameAxis(label, range, axis.categories());
        return style(own, label, length);
    }

    /** Sets fonts and colours. A label longer than the axis begins beside it; one that is too long is smaller, then cut. */
    private ValueAxis style(ValueAxis axis, String label, double length) {
        ChartTheme theme = canvas.theme();
        double share = Math.max(SMALLEST, Math.min(1, length / canvas.width(label, canvas.font(1))));
        Font font = canvas.font(share);
        axis.setLabel(canvas.fitting(label, font, length));
        axis.setLabelFont(font);
        boolean beyond = canvas.width(axis.getLabel(), font) > length - 3 * canvas.em();
        axis.setLabelLocation(beyond ? AxisLabelLocation.HIGH_END : AxisLabelLocation.MIDDLE);
        axis.setLabelPaint(theme.text());
        axis.setTickLabelFont(canvas.font(TICKS));
        axis.setTickLabelPaint(theme.faint());
        axis.setAxisLinePaint(theme.axis());
        axis.setAxisLineStroke(canvas.hair());
        axis.setTickMarkPaint(theme.axis());
        axis.setTickMarkStroke(canvas.hair());
        axis.setTickMarkOutsideLength((float) (0.28 * canvas.em()));
        axis.setMinorTickMarkOutsideLength((float) (0.17 * canvas.em()));
        return axis;
    }

    /** The space around tick labels: to the axis, to which JFreeChart adds 2 px, and between labels along it. */
    static RectangleInsets tickInsets(double em, RectangleEdge edge) {
        return edge == RectangleEdge.BOTTOM
                ? new RectangleInsets(0.45 * em - 2, 0.8 * em, 0.1 * em, 0.8 * em)
                : edge == RectangleEdge.LEFT
                        ? new RectangleInsets(0.75 * em, 0.5 * em - 2, 0.75 * em, 2)
                        : new RectangleInsets(0.75 * em, 2, 0.75 * em, 0.5 * em - 2);
    }

    /** The colours of a panel, as a bar with an axis at its right. */
    private PaintScaleLegend colorBar(ColorPanel colored, double height) {
        ColorAxis color = colored.color();
        ColorMap values = ColorMap.of(color, canvas.theme());
        String label = color.axis().label();
        boolean logarithmic = color.axis().logarithmic();
        ColorMap colors = logarithmic ? values.ofExponents() : values;
        Range range = new Range(colors.getLowerBound(), colors.getUpperBound());
        LinearAxis axis = new LinearAxis(label, range, logarithmic);
        double em = canvas.em();
        style(axis, label, height);
        axis.setTickLabelInsets(tickInsets(em, RectangleEdge.RIGHT));
        axis.setLabelInsets(new RectangleInsets(0.45 * em, 0.45 * em, 0.1 * em, 0.1 * em));
        axis.setLabelAngle(Math.PI);
        PaintScaleLegend bar = new PaintScaleLegend(colors, axis);
        bar.setPosition(RectangleEdge.RIGHT);
        bar.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        bar.setAxisOffset(0);
        bar.setStripWidth(em);
        bar.setStripOutlineVisible(false);
        bar.setBackgroundPaint(null);
        bar.setPadding(RectangleInsets.ZERO_INSETS);
        bar.setMargin(RectangleInsets.ZERO_INSETS);
        return bar;
    }

    private void bands(XYPlot plot, List<Spread> spreads, Thinning thinning) {
        DefaultIntervalXYDataset dataset = new DefaultIntervalXYDataset();
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(1);
        for (Spread spread : spreads) {
            for (double[][] band : thinning.bands(spread)) {
                int number = dataset.getSeriesCount();
                dataset.addSeries(number, new double[][] {band[0], band[0], band[0], band[2], band[1], band[2]});
                renderer.setSeriesFillPaint(
                        number, Palette.translucent(legend.curveColor(spread.name()), Palette.BAND));
            }
        }
        plot.setDataset(0, dataset);
        plot.setRenderer(0, renderer);
    }

    private void curves(XYPlot plot, List<Series> all, Thinning thinning) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        // One path for each series, which is fast, and easy to take hold of in an SVG editor.
        renderer.setDrawSeriesLineAsPath(true);
        for (Series series : all) {
            Color color = legend.curveColor(series.name());
            boolean cloud = series.style() == Series.Style.POINTS;
            if (!cloud) {
                boolean raw = series.style() == Series.Style.FAINT;
                Color line = raw ? Palette.translucent(color, Palette.FAINT) : color;
                curve(dataset, renderer, thinning.line(series), line, canvas.stroke(series.style()));
            }
            curve(dataset, renderer, thinning.dots(series), color, canvas.dots(cloud ? series.x().length : 1));
        }
        plot.setDataset(1, dataset);
        plot.setRenderer(1, renderer);
    }

    private static void curve(
            DefaultXYDataset dataset, XYLineAndShapeRenderer renderer, double[][] points, Color color, Stroke stroke) {
        if (points[0].length > 0) {
            int number = dataset.getSeriesCount();
            dataset.addSeries(number, points);
            renderer.setSeriesPaint(number, color);
            renderer.setSeriesStroke(number, stroke);
        }
    }

    private void scatter(XYPlot plot, ColorScatter scatter) {
        Points all = scatter.points().get(0);
        XYShapeRenderer renderer = new XYShapeRenderer();
        renderer.setPaintScale(ColorMap.of(scatter.color(), canvas.theme()));
        double dot = 1.2 * Canvas.DOT * canvas.theme().line();
        // An outline makes both ends of the colour map visible on every background.
        renderer.setDrawOutlines(true);
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(0, Palette.translucent(canvas.theme().text(), 0.35));
        renderer.setSeriesOutlineStroke(0, canvas.hair(0.5));
        renderer.setSeriesShape(0, new Ellipse2D.Double(-dot / 2, -dot / 2, dot, dot));
        plot.setDataset(2, dataset(all, IntStream.range(0, all.size()).filter(all::isShown)));
        plot.setRenderer(2, renderer);
    }

    private static XYDataset dataset(Points points, IntStream chosen) {
        int[] items = chosen.toArray();
        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries(
                0,
                Stream.of(points.x(), points.y(), points.value())
                        .map(each -> IntStream.of(items).mapToDouble(each).toArray())
                        .toArray(double[][]::new));
        return dataset;
    }

    /** Only the part that the axis shows: JFreeChart would take the logarithm of a negative end. */
    private void mark(XYPlot plot, Interval interval) {
        double from = Math.max(interval.from(), x.getLowerBound());
        double to = Math.min(interval.to(), x.getUpperBound());
        if (from < to) {
            IntervalMarker marker = new IntervalMarker(from, to, legend.intervalColor(interval.label()));
            marker.setAlpha(1);
            marker.setOutlinePaint(null);
            plot.addDomainMarker(0, marker, Layer.BACKGROUND, false);
        }
    }
}

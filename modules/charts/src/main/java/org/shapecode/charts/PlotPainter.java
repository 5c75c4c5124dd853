package org.shapecode.charts;

import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYShapeRenderer;
import org.jfree.chart.title.LegendTitle;
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

    private static final double PRINTED_LEGEND = 0.7;

    /** The least length of the upright axis for which a legend makes room, in font sizes: its label can be read. */
    private static final double LEAST = 4.5;

    /** Width of the edges of intervals, in px: wherever they fall between two pixels, one of these is nearly covered. */
    private static final double EDGE = 1.6;

    /** The last tick label takes at most this part of the width beyond the axis. */
    private static final double MOST_BEYOND = 0.1;

    /** More bands are fainter, so that all together do not hide what lies below. */
    private static final int FEW = 3;

    private final Canvas canvas;
    private final AxesPanel panel;
    private final String title;
    private final Legend legend;
    private final List<Legend.Entry> entries = new ArrayList<>();
    private final Range x;
    private final Range y;
    private LegendTitle words;

    /**
     * For a panel as it is in the figure.
     *
     * @param extent of what is visible of all panels
     * @param commonLegend whether the figure has one legend above all its panels
     */
    PlotPainter(Canvas canvas, AxesPanel figure, String title, PanelView view, Extent extent, boolean commonLegend) {
        this.canvas = canvas;
        panel = view.visible(view.of(figure));
        this.title = title;
        x = view.rangeX(panel, extent);
        y = view.rangeY(panel, extent);
        // From the whole plot, so that hiding a series does not change the colours of others.
        legend = new Legend(figure, canvas.theme());
        entries.addAll(commonLegend ? List.of() : legend.entries(view.hidden()));
        long missing =
                panel.points().stream().mapToLong(Points::countNotPositive).sum();
        if (missing > 0) {
            String values = missing == 1 ? "1 value" : missing + " values";
            entries.add(Legend.Entry.note(values + " ≤ 0 not shown", canvas.theme()));
        }
        if (view.y() == null) {
            beyond().ifPresent(words -> entries.add(Legend.Entry.note(words, canvas.theme())));
        }
    }

    /** Which of the series that do not count for the axes reach beyond them. */
    private Optional<String> beyond() {
        List<String> names = !(panel instanceof Plot plot)
                ? List.of()
                : plot.series().stream()
                        .filter(each -> !Extent.isCounted(each)
                                && DoubleStream.of(each.y()).anyMatch(this::isBeyond))
                        .map(Series::name)
                        .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of((names.size() == 1 ? names.get(0) + " reaches" : names.size() + " curves reach")
                        + " beyond the axis");
    }

    /** Values that a logarithmic axis cannot show are counted elsewhere. */
    private boolean isBeyond(double value) {
        return value > y.getUpperBound()
                || value < y.getLowerBound() && (value > 0 || !panel.y().logarithmic());
    }

    @Override
    public double header(double width, double height) {
        // Half a line even without text: the topmost tick label reaches above the axis.
        // The axis at the left takes about as much as is subtracted.
        words = Legend.arrange(
                canvas,
                entries,
                width - 5 * canvas.em(),
                Math.min(
                        (canvas.theme().isOnScreen() ? LEGEND : PRINTED_LEGEND) * height,
                        height - canvas.titleHeight(title) - (AxisStyle.BELOW + LEAST) * canvas.em()));
        return Math.max(canvas.titleHeight(title) + words.getBounds().getHeight(), 0.5 * canvas.em());
    }

    @Override
    public double labels(Rectangle2D bounds, double header, double most) {
        Optional<ColorBar> bar = bar(bounds.getHeight() - header, most);
        XYPlot plot = axes(bounds.getWidth() - beside(bar), Math.max(0, bounds.getHeight() - header), most);
        double own =
                Math.min(AxisLabel.share(canvas, plot.getDomainAxis()), AxisLabel.share(canvas, plot.getRangeAxis()));
        return bar.map(each -> Math.min(own, each.labels())).orElse(own);
    }

    private Optional<ColorBar> bar(double height, double labels) {
        return panel instanceof ColorPanel colored
                ? Optional.of(new ColorBar(
                        canvas, ColorMap.of(colored.color(), canvas.theme()), Math.max(0, height), 0, labels))
                : Optional.empty();
    }

    /** Width of the colour bar with the gap before it. */
    private double beside(Optional<ColorBar> bar) {
        return bar.map(each -> each.width() + canvas.em()).orElse(0.0);
    }

    @Override
    public PanelGeometry draw(Rectangle2D bounds, double header, double labels) {
        double top = bounds.getY() + header;
        double height = Math.max(0, bounds.getMaxY() - top);
        Optional<ColorBar> bar = bar(height, labels);
        double width = bounds.getWidth() - beside(bar);
        XYPlot plot = axes(width, height, labels);
        addData(plot, width, height);
        PlotRenderingInfo info = new ChartRenderingInfo(null).getPlotInfo();
        plot.draw(canvas.g(), new Rectangle2D.Double(bounds.getX(), top, Math.max(0, width), height), null, null, info);
        Rectangle2D area = info.getDataArea() == null ? new Rectangle2D.Double() : info.getDataArea();
        if (!area.isEmpty()) {
            bar.ifPresent(each -> each.draw(bounds.getMaxX() - each.width(), area.getY(), area.getHeight()));
        }
        double gap = header - canvas.titleHeight(title) - words.getBounds().getHeight();
        canvas.title(title, area.getX(), bounds);
        canvas.draw(words, area.getX(), bounds.getY() + canvas.titleHeight(title) + Math.max(0, gap));
        return new PanelGeometry.OfPlot(bounds, panel, area, plot);
    }

    /** The plot without its data, with labels of no more than a size. */
    private XYPlot axes(double width, double height, double labels) {
        double em = canvas.em();
        ValueAxis xAxis = axis(panel.x(), x, width - AxisStyle.BESIDE * em, labels);
        ValueAxis yAxis = axis(panel.y(), y, height - AxisStyle.BELOW * em, labels);
        xAxis.setTickLabelInsets(AxisStyle.tickInsets(em, RectangleEdge.BOTTOM));
        yAxis.setTickLabelInsets(AxisStyle.tickInsets(em, RectangleEdge.LEFT));
        xAxis.setLabelInsets(new RectangleInsets(0.2 * em, 0, 0.1 * em, 0));
        // JFreeChart reserves the space before it turns the label, so top and bottom become left and right.
        yAxis.setLabelInsets(new RectangleInsets(0.1 * em, 0.1 * em, 0.45 * em, 0.45 * em));
        XYPlot plot = new XYPlot(null, xAxis, yAxis, null);
        plot.setNotify(false);
        plot.setNoDataMessage("No data");
        plot.setNoDataMessageFont(canvas.font(1));
        plot.setNoDataMessagePaint(canvas.theme().faint());
        // The last tick label reaches beyond the end of the axis.
        double beyond = Math.min(Math.max(em, beyond(xAxis, width - 6 * em)), MOST_BEYOND * width);
        plot.setInsets(new RectangleInsets(0, 0, 0, beyond));
        fitLabels(plot, Math.max(1, width - beyond), height, labels);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(canvas.theme().grid());
        plot.setRangeGridlinePaint(canvas.theme().grid());
        plot.setDomainGridlineStroke(canvas.hair());
        plot.setRangeGridlineStroke(canvas.hair());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }

    private void addData(XYPlot plot, double width, double height) {
        double em = canvas.em();
        Rectangle2D grid = new Rectangle2D.Double(
                0, 0, Math.max(1, (width - 5 * em) * canvas.scale()), Math.max(1, height * canvas.scale()));
        Thinning thinning = new Thinning(plot.getDomainAxis(), plot.getRangeAxis(), grid);
        if (panel instanceof HeatMap map && map.points().get(0).anyShown()) {
            Points cells = map.points().get(0);
            plot.setDataset(dataset(cells, IntStream.range(0, cells.size())));
            plot.setRenderer(new HeatMapRenderer(map, ColorMap.of(map.color(), canvas.theme()), canvas));
            curves(plot, map.lines(), List.of(), thinning);
        } else if (panel instanceof ColorScatter scatter) {
            curves(plot, scatter.lines(), List.of(), thinning);
            if (scatter.path() > 1) {
                new ColorPaths(canvas, scatter).addTo(plot);
            } else {
                scatter(plot, scatter);
            }
        } else if (panel instanceof Plot curves) {
            bands(plot, curves.spreads(), thinning);
            // Several bands that lie over each other are told apart by their edges.
            List<Spread> edged = curves.spreads().size() > 1 ? curves.spreads() : List.of();
            curves(plot, curves.series(), edged, thinning);
            curves.intervals().forEach(interval -> mark(plot, interval));
        }
    }

    /** Makes the labels no longer than their axes, in a plot of a size with its axes: the lines of one shorten the other. */
    private void fitLabels(XYPlot plot, double width, double height, double labels) {
        ValueAxis xAxis = plot.getDomainAxis();
        ValueAxis yAxis = plot.getRangeAxis();
        double below = AxisStyle.BELOW * canvas.em();
        for (int i = 0; i < 2; i++) {
            Rectangle2D above = new Rectangle2D.Double(0, 0, width, Math.max(1, height - below));
            double left = yAxis.reserveSpace(canvas.g(), plot, above, RectangleEdge.LEFT, null)
                    .getLeft();
            AxisLabel.set(canvas, xAxis, panel.x().label(), width - left, labels);
            Rectangle2D all = new Rectangle2D.Double(0, 0, width, Math.max(1, height));
            below = xAxis.reserveSpace(canvas.g(), plot, all, RectangleEdge.BOTTOM, null)
                    .getBottom();
            AxisLabel.set(canvas, yAxis, panel.y().label(), height - below, labels);
        }
    }

    /** How far the last numeral reaches beyond the end of an axis of about this length, in px. */
    private double beyond(ValueAxis axis, double length) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, Math.max(1, length), 1);
        double end = 0;
        if (axis instanceof LinearAxis linear) {
            for (PowerTick tick : linear.refreshTicks(canvas.g(), new AxisState(), area, RectangleEdge.BOTTOM)) {
                double half = canvas.width(tick.getText(), axis.getTickLabelFont()) / 2;
                end = Math.max(end, axis.valueToJava2D(tick.getValue(), area, RectangleEdge.BOTTOM) + half);
            }
        }
        return end - area.getMaxX();
    }

    private ValueAxis axis(Axis axis, Range range, double length, double labels) {
        String label = axis.label();
        ValueAxis own = axis.logarithmic()
                ? new DecadeAxis(label, range)
                : !axis.categories().isEmpty()
                        ? new NameAxis(label, range, axis.categories())
                        : axis.whole() ? LinearAxis.whole(label, range) : new LinearAxis(label, range);
        return AxisStyle.apply(canvas, own, label, length, labels);
    }

    private void bands(XYPlot plot, List<Spread> spreads, Thinning thinning) {
        DefaultIntervalXYDataset dataset = new DefaultIntervalXYDataset();
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(1);
        double opacity = Palette.BAND * Math.min(1, (double) FEW / spreads.size());
        for (Spread spread : spreads) {
            for (double[][] band : thinning.bands(spread)) {
                int number = dataset.getSeriesCount();
                dataset.addSeries(number, new double[][] {band[0], band[0], band[0], band[2], band[1], band[2]});
                renderer.setSeriesFillPaint(number, Palette.translucent(legend.curveColor(spread.name()), opacity));
            }
        }
        plot.setDataset(0, dataset);
        plot.setRenderer(0, renderer);
    }

    /**
     * Adds curves and points.
     *
     * @param edged bands whose edges are drawn too, below the curves
     */
    private void curves(XYPlot plot, List<Series> all, List<Spread> edged, Thinning thinning) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer =
                UncutDots.of(panel, plot, Canvas.DOT * canvas.theme().line()).lines();
        for (Spread spread : edged) {
            Color color = Palette.translucent(legend.curveColor(spread.name()), Palette.EDGE);
            for (double[][] band : thinning.bands(spread)) {
                curve(dataset, renderer, new double[][] {band[0], band[1]}, color, canvas.hair());
                curve(dataset, renderer, new double[][] {band[0], band[2]}, color, canvas.hair());
            }
        }
        for (Series series : all) {
            Color color = legend.curveColor(series.name());
            boolean cloud = series.style() == Series.Style.POINTS;
            if (!cloud) {
                boolean raw = series.style() == Series.Style.FAINT;
                Color line = raw ? Palette.translucent(color, Palette.FAINT) : color;
                curve(
                        dataset,
                        renderer,
                        thinning.line(series),
                        line,
                        canvas.stroke(legend.style(series), legend.weight(series.name())));
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
        double dot = 1.2 * Canvas.DOT * canvas.theme().line();
        XYShapeRenderer renderer = UncutDots.of(panel, plot, dot).shapes();
        renderer.setPaintScale(ColorMap.of(scatter.color(), canvas.theme()));
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

    /** Only what the axis shows: JFreeChart would take the logarithm of a negative end. */
    private void mark(XYPlot plot, Interval interval) {
        double from = Math.max(interval.from(), x.getLowerBound());
        double to = Math.min(interval.to(), x.getUpperBound());
        if (from < to) {
            IntervalMarker marker = new IntervalMarker(from, to, legend.intervalColor(interval.label()));
            marker.setAlpha(1);
            marker.setOutlinePaint(null);
            plot.addDomainMarker(0, marker, Layer.BACKGROUND, false);
        }
        // The shade alone is too faint to be seen by everyone.
        for (double edge : new double[] {interval.from(), interval.to()}) {
            if (x.contains(edge)) {
                plot.addDomainMarker(
                        0,
                        new ValueMarker(edge, canvas.theme().faint(), canvas.hair(EDGE), null, null, 1),
                        Layer.BACKGROUND,
                        false);
            }
        }
    }
}

package org.shapecode.charts;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.shapecode.core.figure.Plot;

/** Draws a plot: title, legend, axes and curves. */
final class PlotPainter implements PanelPainter {
    /** At most this part of the panel is given to the legend. */
    private static final double LEGEND = 0.45;

    private final Canvas canvas;
    private final Plot plot;
    private final String title;
    private final PanelView view;
    private final boolean told;
    private final Scale x;
    private final Scale y;
    private final Legend legend;

    /**
     * Prepares.
     *
     * @param figure the plot as it is in the figure
     * @param title what to write above; may be empty
     * @param view what part of it, on what kind of axes
     * @param told whether the figure has the legend above all its panels
     */
    PlotPainter(Canvas canvas, Plot figure, String title, PanelView view, boolean told) {
        this.canvas = canvas;
        Plot whole = view.of(figure);
        this.plot = view.visible(whole);
        this.title = title;
        this.view = view;
        this.told = told;
        this.x = view.scaleX(plot);
        this.y = view.scaleY(plot);
        // Of all, so that no colour changes when a series is hidden.
        this.legend = Legend.of(whole, canvas.theme());
    }

    @Override
    public double header(double width, double height) {
        // Even without words: the topmost label of the axis reaches above it.
        return Math.max(canvas.titleHeight(title) + legend(width, height).height(), 0.5 * canvas.em());
    }

    @Override
    public PanelGeometry draw(Rectangle2D bounds, double header) {
        double top = bounds.getY() + header;
        Rectangle2D rest =
                new Rectangle2D.Double(bounds.getX(), top, bounds.getWidth(), Math.max(0, bounds.getMaxY() - top));
        Function<Rectangle2D, PanelGeometry.OfPlot> geometry =
                area -> new PanelGeometry.OfPlot(bounds, plot, area, x, y);
        XYPlot chart = new PlotBuilder(canvas, legend).build(plot, x, y, geometry);
        PlotRenderingInfo info = new PlotRenderingInfo(null);
        chart.draw(canvas.g(), rest, null, null, info);
        Rectangle2D area = info.getDataArea() == null ? new Rectangle2D.Double() : info.getDataArea();

        LegendPainter words = legend(bounds.getWidth(), bounds.getHeight());
        double gap = header - canvas.titleHeight(title) - words.height();
        canvas.title(title, area.getX(), bounds);
        words.draw(area.getX(), bounds.getY() + canvas.titleHeight(title) + Math.max(0, gap));
        if (LeftOut.nothingShown(plot)) {
            canvas.message("no data", area);
        }
        return geometry.apply(area);
    }

    private LegendPainter legend(double width, double height) {
        List<Legend.Entry> entries = new ArrayList<>(told ? List.of() : legend.entries(view.hidden()));
        long missing = LeftOut.count(plot);
        if (missing > 0) {
            String values = missing == 1 ? "1 value" : missing + " values";
            entries.add(Legend.note(values + " not above 0 not shown", canvas.theme()));
        }
        // About what the axis at the left takes is not there for the legend.
        return new LegendPainter(canvas, entries, width - 4 * canvas.em(), LEGEND * height);
    }
}

package org.shapecode.charts;

import java.awt.Font;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.AxisLabelLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** How axes look, those of plots and of colour bars alike. */
final class AxisStyle {
    /** Font sizes of tick labels and of the smallest axis label, as a share of the theme's. */
    private static final double TICKS = 0.88;

    private static final double SMALLEST = 0.7;

    private AxisStyle() {}

    /** Sets fonts and colours. A label longer than the axis begins beside it; one that is too long is smaller, then cut. */
    static <A extends ValueAxis> A apply(Canvas canvas, A axis, String label, double length) {
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

    /** Of the tick labels on a side of a plot. */
    static TextAlign align(RectangleEdge edge) {
        return edge == RectangleEdge.BOTTOM
                ? TextAlign.MIDDLE
                : edge == RectangleEdge.LEFT ? TextAlign.END : TextAlign.START;
    }

    /** Of the label of an axis. */
    static TextAlign align(Axis axis) {
        return axis.getLabelLocation() == AxisLabelLocation.MIDDLE ? TextAlign.MIDDLE : TextAlign.END;
    }
}

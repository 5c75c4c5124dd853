package org.shapecode.charts;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** How axes look, those of plots and of colour bars alike. */
final class AxisStyle {
    /** The font size of tick labels, as a share of the theme's. */
    private static final double TICKS = 0.88;

    /** About the height of the numerals and the label below a plot, in font sizes. */
    static final double BELOW = 3.1;

    /** About the width of those at its side, likewise. */
    static final double BESIDE = 5;

    private AxisStyle() {}

    /** Sets the label, within a length in px and with no more than a font size, and fonts and colours. */
    static <A extends ValueAxis> A apply(Canvas canvas, A axis, String label, double length, double labels) {
        ChartTheme theme = canvas.theme();
        AxisLabel.set(canvas, axis, label, length, labels);
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
}

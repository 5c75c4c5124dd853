package org.shapecode.charts;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** The colours of a panel and their values: an upright bar with an axis at its right. */
final class ColorBar {
    private final Canvas canvas;
    private final PaintScaleLegend bar;
    private final double width;
    private final double labels;

    /**
     * A bar for these colours.
     *
     * @param length of the panel, in px; the bar is as long as the axis beside it
     * @param least length of the bar, in px
     * @param most font size of its label, as a share of the theme's
     */
    ColorBar(Canvas canvas, ColorMap values, double length, double least, double most) {
        this.canvas = canvas;
        String label = values.axis().axis().label();
        boolean logarithmic = values.axis().axis().logarithmic();
        ColorMap colors = logarithmic ? values.ofExponents() : values;
        Range range = new Range(colors.getLowerBound(), colors.getUpperBound());
        double em = canvas.em();
        LinearAxis axis = AxisStyle.apply(
                canvas,
                new LinearAxis(label, range, logarithmic),
                label,
                Math.max(least, length - AxisStyle.BELOW * em),
                most);
        labels = AxisLabel.share(canvas, axis);
        axis.setTickLabelInsets(AxisStyle.tickInsets(em, RectangleEdge.RIGHT));
        axis.setLabelInsets(new RectangleInsets(0.45 * em, 0.45 * em, 0.1 * em, 0.1 * em));
        axis.setLabelAngle(Math.PI);
        bar = new PaintScaleLegend(colors, axis);
        bar.setPosition(RectangleEdge.RIGHT);
        bar.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        bar.setAxisOffset(0);
        bar.setStripWidth(em);
        bar.setStripOutlineVisible(false);
        bar.setBackgroundPaint(null);
        bar.setPadding(RectangleInsets.ZERO_INSETS);
        bar.setMargin(RectangleInsets.ZERO_INSETS);
        Range room = new Range(0, Double.MAX_VALUE);
        width = bar.arrange(canvas.g(), new RectangleConstraint(room, new Range(0, length)))
                .getWidth();
    }

    /** With its axis, in px. */
    double width() {
        return width;
    }

    /** The font size of its label, as a share of the theme's. */
    double labels() {
        return labels;
    }

    void draw(double x, double y, double height) {
        bar.draw(canvas.g(), new Rectangle2D.Double(x, y, width, height));
    }
}

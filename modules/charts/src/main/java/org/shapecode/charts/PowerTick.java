package org.shapecode.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A tick whose label may end in a raised exponent. JFreeChart draws the label with some space behind it, in which the
 * exponent is drawn afterwards: it draws styled strings as outlines, which cannot be searched or edited in SVG and PDF.
 */
final class PowerTick extends NumberTick {
    private static final long serialVersionUID = 1L;
    private static final float SIZE = 0.72f;
    private static final float RISE = 0.38f;
    private static final String SPACE = "\u2009";

    private final String exponent;

    /** For the axis on a side of the plot; minor if the label is empty. */
    PowerTick(double value, Numeral label, Graphics2D g, Font font, RectangleEdge edge) {
        super(
                label == Numeral.NONE ? TickType.MINOR : TickType.MAJOR,
                value,
                label.text()
                        + SPACE.repeat(
                                (int) Math.ceil(SIZE * width(label.exponent(), font, g) / width(SPACE, font, g))),
                edge == RectangleEdge.BOTTOM
                        ? TextAnchor.TOP_CENTER
                        : edge == RectangleEdge.LEFT ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT,
                TextAnchor.CENTER,
                0);
        exponent = label.exponent();
    }

    String exponent() {
        return exponent;
    }

    /** In px; not rounded to whole px as that of font metrics. */
    static double width(String text, Font font, Graphics2D g) {
        return font.getStringBounds(text, g.getFontRenderContext()).getWidth();
    }

    /** What an axis label is centred on: the area between the axes, or the whole plot if the label is longer. */
    static Rectangle2D around(
            ValueAxis axis, Graphics2D g, Rectangle2D plotArea, Rectangle2D area, RectangleEdge edge) {
        double length = RectangleEdge.isTopOrBottom(edge) ? area.getWidth() : area.getHeight();
        return width(axis.getLabel(), axis.getLabelFont(), g) > length ? plotArea : area;
    }

    /** Draws the exponents of an axis that has been drawn. */
    static void drawExponents(Graphics2D g, ValueAxis axis, Rectangle2D area, RectangleEdge edge) {
        Font font = axis.getTickLabelFont();
        var metrics = font.getLineMetrics("0", g.getFontRenderContext());
        for (Object each : axis.refreshTicks(g, new AxisState(), area, edge)) {
            if (each instanceof PowerTick tick && !tick.exponent.isEmpty()) {
                double at = axis.valueToJava2D(tick.getValue(), area, edge);
                double width = width(tick.getText(), font, g);
                double space = width - width(tick.getText().replace(SPACE, ""), font, g);
                // As JFreeChart places the label.
                boolean below = edge == RectangleEdge.BOTTOM;
                double end = below
                        ? at + width / 2
                        : edge == RectangleEdge.LEFT
                                ? area.getMinX() - axis.getTickLabelInsets().getLeft() - 2
                                : area.getMaxX() + axis.getTickLabelInsets().getRight() + 2 + width;
                double baseline = below
                        ? area.getMaxY() + axis.getTickLabelInsets().getTop() + 2 + metrics.getAscent()
                        : at + (metrics.getAscent() - metrics.getDescent()) / 2;
                g.setFont(font.deriveFont(SIZE * font.getSize2D()));
                g.setPaint(axis.getTickLabelPaint());
                g.drawString(tick.exponent, (float) (end - space), (float) (baseline - RISE * font.getSize2D()));
            }
        }
    }
}

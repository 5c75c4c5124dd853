package org.shapecode.charts;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Draws what an axis measures: below it, or upright at its left. JFreeChart would turn upright text into outlines, and
 * let a long one run out of the panel; here it gets smaller, and is cut in the end.
 */
final class AxisLabel {
    private static final double SMALLEST = 0.7;

    private final ScaledAxis axis;
    private final Graphics2D g;
    private final Rectangle2D bounds;
    private final Rectangle2D area;

    /**
     * Prepares.
     *
     * @param bounds of the plot with its axes
     * @param area between the axes
     */
    AxisLabel(ScaledAxis axis, Graphics2D g, Rectangle2D bounds, Rectangle2D area) {
        this.axis = axis;
        this.g = g;
        this.bounds = bounds;
        this.area = area;
    }

    /** Draws beside the ticks and moves on. */
    void draw(AxisState state, RectangleEdge edge) {
        boolean left = edge == RectangleEdge.LEFT;
        Font font = fitted(left ? bounds.getHeight() : bounds.getWidth());
        FontMetrics metrics = g.getFontMetrics(font);
        String text = shortened(metrics, left ? bounds.getHeight() : bounds.getWidth());
        double length = TickLabel.width(text, metrics);
        g.setFont(font);
        g.setPaint(axis.getLabelPaint());
        if (left) {
            double x = state.getCursor() - axis.getLabelInsets().getRight() - metrics.getDescent();
            double y = inside(area.getCenterY(), length, bounds.getMinY(), bounds.getMaxY()) + length / 2;
            AffineTransform saved = g.getTransform();
            g.rotate(-Math.PI / 2, x, y);
            g.drawString(text, (float) x, (float) y);
            g.setTransform(saved);
        } else {
            double x = inside(area.getCenterX(), length, bounds.getMinX(), bounds.getMaxX()) - length / 2;
            double y = state.getCursor() + axis.getLabelInsets().getTop() + metrics.getAscent();
            g.drawString(text, (float) x, (float) y);
        }
    }

    private Font fitted(double room) {
        Font font = axis.getLabelFont();
        double length = TickLabel.width(axis.getLabel(), g.getFontMetrics(font));
        return font.deriveFont((float) (font.getSize2D() * Math.max(SMALLEST, Math.min(1, room / length))));
    }

    private String shortened(FontMetrics metrics, double room) {
        String text = axis.getLabel();
        for (int end = text.length() - 1; end > 0 && TickLabel.width(text, metrics) > room; end--) {
            text = axis.getLabel().substring(0, end).strip() + "\u2026";
        }
        return text;
    }

    /** The centre of something so long, moved so that it lies between two ends. */
    private static double inside(double centre, double length, double from, double to) {
        return Math.max(from + length / 2, Math.min(centre, to - length / 2));
    }
}

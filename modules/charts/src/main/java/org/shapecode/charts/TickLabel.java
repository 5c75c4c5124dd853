package org.shapecode.charts;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Draws the ticks of an axis. Exponents are drawn as raised text of their own, because in an SVG or PDF a styled string
 * would become outlines that nobody can search or edit.
 */
final class TickLabel {
    private static final float EXPONENT_SIZE = 0.72f;
    private static final float EXPONENT_RISE = 0.38f;

    private final ScaledAxis axis;
    private final Graphics2D g;
    private final double cursor;
    private final Rectangle2D bounds;
    private final FontMetrics metrics;

    TickLabel(ScaledAxis axis, Graphics2D g, double cursor, Rectangle2D bounds) {
        this.axis = axis;
        this.g = g;
        this.cursor = cursor;
        this.bounds = bounds;
        this.metrics = g.getFontMetrics(axis.getTickLabelFont());
    }

    static double width(Numeral label, FontMetrics metrics) {
        return width(label.text(), metrics) + EXPONENT_SIZE * width(label.exponent(), metrics);
    }

    /** Not rounded to whole px, as that of the metrics is. */
    static double width(String text, FontMetrics metrics) {
        return metrics.getFont()
                .getStringBounds(text, metrics.getFontRenderContext())
                .getWidth();
    }

    /** Draws one tick at a place along the axis. */
    void draw(Ticks.Mark mark, double at, RectangleEdge edge) {
        boolean left = edge == RectangleEdge.LEFT;
        double length = axis.getTickMarkOutsideLength() * (mark.isMajor() ? 1 : 0.6);
        g.setPaint(axis.getTickMarkPaint());
        g.setStroke(axis.getTickMarkStroke());
        g.draw(
                left
                        ? new Line2D.Double(cursor - length, at, cursor, at)
                        : new Line2D.Double(at, cursor, at, cursor + length));
        if (mark.isMajor()) {
            double width = width(mark.label(), metrics);
            double capital = 0.36 * metrics.getFont().getSize2D();
            if (left) {
                double x = cursor - axis.getTickLabelInsets().getRight() - width;
                text(mark.label(), x, at + capital);
            } else {
                // The outermost labels stay inside the panel, even if they are then not centred on their tick.
                double x = Math.max(bounds.getMinX(), Math.min(at - width / 2, bounds.getMaxX() - width));
                text(mark.label(), x, cursor + axis.getTickLabelInsets().getTop() + metrics.getAscent());
            }
        }
    }

    private void text(Numeral label, double x, double y) {
        Font font = metrics.getFont();
        g.setPaint(axis.getTickLabelPaint());
        g.setFont(font);
        g.drawString(label.text(), (float) x, (float) y);
        if (!label.exponent().isEmpty()) {
            double after = x + width(label.text(), metrics);
            g.setFont(font.deriveFont(EXPONENT_SIZE * font.getSize2D()));
            g.drawString(label.exponent(), (float) after, (float) (y - EXPONENT_RISE * font.getSize2D()));
        }
    }
}

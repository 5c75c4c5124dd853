package org.shapecode.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.List;

/** Draws what is selected wherever test images are shown. Lengths in px. */
public final class SelectionMark {
    private static final double RING = 7;

    /** Widths of a mark, and of what sets it off. */
    private static final float LINE = 2;

    private static final float HALO = 5;

    private SelectionMark() {}

    /** The mark around a point. */
    public static Shape ring(Point2D at) {
        return new Ellipse2D.Double(at.getX() - RING, at.getY() - RING, 2 * RING, 2 * RING);
    }

    /** Draws marks dark on bright or bright on dark, so that they are visible on every colour map. */
    public static void paint(Graphics2D g, List<Shape> marks, Color line, Color background) {
        // Neighbours share a line.
        marks.forEach(mark -> stroke(g, mark, HALO, background));
        marks.forEach(mark -> stroke(g, mark, LINE, line));
    }

    private static void stroke(Graphics2D g, Shape shape, float width, Color color) {
        g.setStroke(new BasicStroke(width));
        g.setColor(color);
        g.draw(shape);
    }

    /** Draws the rectangle of the current drag. */
    public static void paintDragged(Graphics2D g, Rectangle part, Color color) {
        g.setStroke(new BasicStroke(1));
        g.setColor(Palette.translucent(color, 0.15));
        g.fill(part);
        g.setColor(color);
        g.draw(part);
    }
}

package org.shapecode.charts;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** What a drag, a turn of the wheel or a key makes of the part of a plot that is shown. */
final class Zoom {
    /** A rectangle thinner than this, in px, means one axis only. */
    static final double THIN = 8;

    private Zoom() {}

    /** Shows what is in a rectangle; all of an axis along which it is thin stays. */
    static PanelView to(Rectangle2D part, PanelGeometry.OfPlot plot, PanelView view) {
        Rectangle2D area = plot.area();
        Scale x = plot.x();
        Scale y = plot.y();
        boolean wide = part.getWidth() >= THIN;
        boolean high = part.getHeight() >= THIN;
        Scale newX = x.part(
                (part.getMinX() - area.getMinX()) / area.getWidth(),
                (part.getMaxX() - area.getMinX()) / area.getWidth());
        Scale newY = y.part(
                (area.getMaxY() - part.getMaxY()) / area.getHeight(),
                (area.getMaxY() - part.getMinY()) / area.getHeight());
        return view.zoomed(wide ? newX : view.x(), high ? newY : view.y());
    }

    /** The rectangle that a drag means, inside the plot: along an axis that it hardly moved over, all. */
    static Rectangle2D dragged(Point2D from, Point2D to, Rectangle2D area) {
        Rectangle2D part = new Rectangle2D.Double();
        part.setFrameFromDiagonal(from, to);
        boolean wide = part.getWidth() >= THIN;
        boolean high = part.getHeight() >= THIN;
        if (!wide && !high) {
            return new Rectangle2D.Double();
        }
        return new Rectangle2D.Double(
                        wide ? part.getX() : area.getX(),
                        high ? part.getY() : area.getY(),
                        wide ? part.getWidth() : area.getWidth(),
                        high ? part.getHeight() : area.getHeight())
                .createIntersection(area);
    }

    /** Moves the paper under the window by so many px. */
    static PanelView pan(double right, double down, PanelGeometry.OfPlot plot, PanelView view) {
        double x = -right / plot.area().getWidth();
        double y = down / plot.area().getHeight();
        return view.zoomed(plot.x().part(x, 1 + x), plot.y().part(y, 1 + y));
    }

    /** Shows so many times the range, keeping what is at a place there; below 1 zooms in. */
    static PanelView about(Point2D place, double times, PanelGeometry.OfPlot plot, PanelView view) {
        double x = (place.getX() - plot.area().getMinX()) / plot.area().getWidth();
        double y = (plot.area().getMaxY() - place.getY()) / plot.area().getHeight();
        return view.zoomed(
                plot.x().part(x - x * times, x + (1 - x) * times), plot.y().part(y - y * times, y + (1 - y) * times));
    }
}

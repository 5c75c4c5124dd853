package org.shapecode.charts;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.ImageGrid.Picture;

/** Where a panel was drawn, to find what is under the pointer. Lengths in px of the figure. */
sealed interface PanelGeometry {
    /** The whole panel. */
    Rectangle2D bounds();

    /**
     * A panel with axes.
     *
     * @param panel what was drawn, with the kinds of axes that were drawn
     * @param area between the axes
     * @param chart JFreeChart's plot; it does not change any more
     */
    record OfPlot(Rectangle2D bounds, AxesPanel panel, Rectangle2D area, XYPlot chart) implements PanelGeometry {
        /** A drag that is narrower than this, in px, is along one axis only. */
        static final double THIN = 8;

        double toX(double value) {
            return x().valueToJava2D(value, area, RectangleEdge.BOTTOM);
        }

        double toY(double value) {
            return y().valueToJava2D(value, area, RectangleEdge.LEFT);
        }

        ValueAxis x() {
            return chart.getDomainAxis();
        }

        ValueAxis y() {
            return chart.getRangeAxis();
        }

        /**
         * The view that shows what is in a rectangle, inside the area or not. An axis along which the rectangle is the
         * area itself stays as it is, and so does one that would become too short or too long to compute with.
         */
        PanelView show(Rectangle2D part, PanelView view) {
            boolean sameX = part.getMinX() == area.getMinX() && part.getMaxX() == area.getMaxX();
            boolean sameY = part.getMinY() == area.getMinY() && part.getMaxY() == area.getMaxY();
            return view.zoomed(
                    sameX ? view.x() : range(x(), part.getMinX(), part.getMaxX(), RectangleEdge.BOTTOM),
                    sameY ? view.y() : range(y(), part.getMaxY(), part.getMinY(), RectangleEdge.LEFT));
        }

        Point2D centre() {
            return new Point2D.Double(area.getCenterX(), area.getCenterY());
        }

        /** The rectangle to show after a pan, in px. */
        Rectangle2D panned(double right, double down) {
            return new Rectangle2D.Double(area.getX() - right, area.getY() - down, area.getWidth(), area.getHeight());
        }

        /** The rectangle to show after scaling the range about a fixed point; a factor below 1 zooms in. */
        Rectangle2D scaled(Point2D place, double times) {
            double x = place.getX() + times * (area.getX() - place.getX());
            double y = place.getY() + times * (area.getY() - place.getY());
            return new Rectangle2D.Double(x, y, times * area.getWidth(), times * area.getHeight());
        }

        /** The rectangle to show after a drag: all of an axis along which it hardly moved; empty after a click. */
        Rectangle2D dragged(Point2D from, Point2D to) {
            boolean wide = Math.abs(from.getX() - to.getX()) >= THIN;
            boolean high = Math.abs(from.getY() - to.getY()) >= THIN;
            Rectangle2D part = new Rectangle2D.Double();
            part.setFrameFromDiagonal(
                    wide ? from.getX() : area.getX(),
                    high ? from.getY() : area.getY(),
                    wide ? to.getX() : area.getMaxX(),
                    high ? to.getY() : area.getMaxY());
            return wide || high ? part.createIntersection(area) : new Rectangle2D.Double();
        }

        private Range range(ValueAxis axis, double from, double to, RectangleEdge edge) {
            double low = axis.java2DToValue(from, area, edge);
            double high = axis.java2DToValue(to, area, edge);
            double size = Math.max(Math.abs(low), Math.abs(high));
            boolean fits = high - low > 1e-12 * size && size < 1e300 && (axis instanceof LinearAxis || low > 1e-300);
            return fits ? new Range(low, high) : axis.getRange();
        }
    }

    /** A panel of pictures. */
    record OfGrid(Rectangle2D bounds, List<Cell> cells) implements PanelGeometry {}

    /** One picture, the labels of its row and column, and the images of the test set that it shows. */
    record Cell(Rectangle2D area, Picture picture, String label, int[] images) {}
}

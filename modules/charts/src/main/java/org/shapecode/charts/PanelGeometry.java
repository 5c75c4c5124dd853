package org.shapecode.charts;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Plot;

/** Where a panel was drawn, so that a pointer can find what is under it. */
sealed interface PanelGeometry {
    /** The whole panel. */
    Rectangle2D bounds();

    /**
     * A drawn plot.
     *
     * @param bounds the whole panel
     * @param plot what was drawn, with the kinds of axes that were drawn
     * @param area between the axes
     * @param x from left to right of the area
     * @param y from bottom to top of the area
     */
    record OfPlot(Rectangle2D bounds, Plot plot, Rectangle2D area, Scale x, Scale y) implements PanelGeometry {
        DoubleUnaryOperator toX() {
            return x.onto(area.getMinX(), area.getMaxX());
        }

        DoubleUnaryOperator toY() {
            return y.onto(area.getMaxY(), area.getMinY());
        }
    }

    /**
     * Drawn pictures.
     *
     * @param bounds the whole panel
     * @param grid what was drawn
     * @param cells the drawn pictures
     */
    record OfGrid(Rectangle2D bounds, ImageGrid grid, List<Cell> cells) implements PanelGeometry {}

    /**
     * One drawn picture.
     *
     * @param row its row in the grid
     * @param column its place in the row
     * @param area where it is
     */
    record Cell(int row, int column, Rectangle2D area) {}
}

package org.shapecode.charts;

import java.awt.geom.Rectangle2D;

/** Draws one panel: a header with title and legend, and the content below it. */
interface PanelPainter {
    /** Height of a panel's header, in px. The highest of a row is for all, so that their contents are aligned. */
    double header(double width, double height);

    /**
     * The font size of the labels of axes that fits, as a share of the theme's. The smallest of a figure is for all.
     *
     * @param most no more than this
     */
    double labels(Rectangle2D bounds, double header, double most);

    /** Draws the panel with a header of a height and labels of a size, and tells where the contents are. */
    PanelGeometry draw(Rectangle2D bounds, double header, double labels);
}

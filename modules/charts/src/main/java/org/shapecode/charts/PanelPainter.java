package org.shapecode.charts;

import java.awt.geom.Rectangle2D;

/** Draws one panel: a header with title and legend, and the content below it. */
interface PanelPainter {
    /** Height of a panel's header, in px. The highest of a row is for all, so that their contents are aligned. */
    double header(double width, double height);

    /** Draws the panel with a header of a height, and tells where the contents are. */
    PanelGeometry draw(Rectangle2D bounds, double header);
}

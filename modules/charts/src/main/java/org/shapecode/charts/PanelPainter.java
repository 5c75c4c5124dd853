package org.shapecode.charts;

import java.awt.geom.Rectangle2D;

/** Draws one panel: a header with title and legend, and the content below it. */
interface PanelPainter {
    /**
     * Height of the header, in px. All panels of a row get the highest header, so that their contents are aligned.
     *
     * @param width of the panel
     * @param height of the panel
     */
    double header(double width, double height);

    /**
     * Draws.
     *
     * @param bounds the whole panel
     * @param header height of the header
     * @return where the contents are
     */
    PanelGeometry draw(Rectangle2D bounds, double header);
}

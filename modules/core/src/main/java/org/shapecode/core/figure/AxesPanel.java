package org.shapecode.core.figure;

import java.util.List;

/** A panel with a horizontal and a vertical axis. */
public sealed interface AxesPanel extends Panel permits Plot, ColorPanel {
    Axis x();

    Axis y();

    /** The points of each series, or the cells of a heat map. */
    List<Points> points();

    /** The same data on other axes. */
    AxesPanel withAxes(Axis newX, Axis newY);

    @Override
    AxesPanel titled(String newTitle);
}

package org.shapecode.core.figure;

import java.util.List;

/** A panel in which colour shows a third quantity; a colour bar beside it explains the colours. */
public sealed interface ColorPanel extends AxesPanel permits HeatMap, ColorScatter {
    ColorAxis color();

    /** Curves and points beside the coloured ones, such as the outline of a hole: below a scatter, above a heat map. */
    List<Series> lines();

    /** The same data with other ends of the colour map, such as those shared by several runs. */
    ColorPanel withColor(ColorAxis newColor);

    @Override
    ColorPanel withAxes(Axis newX, Axis newY);

    @Override
    ColorPanel titled(String newTitle);
}

package org.shapecode.shapes;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.spi.Shape;

/**
 * A line from the centre outwards, like the hand of a clock (Berthelot et al., 2018, section 4.1: 32 x 32 pixels, length 16).
 *
 * @param angle clockwise from upwards, in degrees
 * @param length from the centre to its end
 * @param width of the line
 */
@PluginInfo(
        id = "line",
        name = "Line",
        description = "A line from the centre at a varying angle (Berthelot et al., 2018).",
        position = 330)
public record Line(
        @Parameter(
                label = "Angle",
                description = "Clockwise from the top.",
                min = 0,
                max = 360,
                unit = "°",
                periodic = true)
        double angle,

        @Parameter(label = "Length", description = "From the centre.", min = 0, max = 0.5, unit = "px", perSize = true)
        double length,

        @Parameter(label = "Width", description = "Line width.", min = 0.01, max = 0.2, unit = "px", perSize = true)
        double width)
        implements Shape {
    public Line() {
        this(0, 16, 2);
    }

    @Override
    public boolean contains(double x, double y) {
        double sine = Math.sin(Math.toRadians(angle));
        double cosine = Math.cos(Math.toRadians(angle));
        double along = x * sine - y * cosine;
        return along >= 0 && along <= length && Math.abs(x * cosine + y * sine) <= width / 2;
    }
}

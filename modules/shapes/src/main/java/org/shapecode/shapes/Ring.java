package org.shapecode.shapes;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.spi.Shape;

/**
 * A centred ring.
 *
 * @param radius of the middle of its line
 * @param width of its line
 */
@PluginInfo(id = "ring", name = "Ring", description = "A centred ring of varying radius and width.", position = 310)
public record Ring(
        @Parameter(
                label = "Radius",
                description = "Radius of the middle of the line.",
                min = 0,
                max = 0.4,
                unit = "px",
                perSize = true)
        double radius,

        @Parameter(
                label = "Width",
                description = "Width of the line.",
                min = 0.02,
                max = 0.2,
                unit = "px",
                perSize = true)
        double width)
        implements Shape {
    public Ring() {
        this(16, 4);
    }

    @Override
    public boolean contains(double x, double y) {
        return Math.abs(Math.sqrt(x * x + y * y) - radius) <= width / 2;
    }
}

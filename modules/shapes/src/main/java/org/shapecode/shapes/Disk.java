package org.shapecode.shapes;

import java.util.OptionalDouble;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Centred;
import org.shapecode.data.spi.Shape;

/**
 * A centred disk (paper, section 4.1): 1 inside the radius, 0 outside.
 *
 * @param radius in pixels, up to half the side of the image
 */
@PluginInfo(
        id = "disk",
        name = "Disk",
        description = "A centred disk of varying radius (paper, section 4.1).",
        position = 100)
public record Disk(
        @Parameter(
                label = "Radius",
                description = "Radius of the disk.",
                max = 0.5,
                min = 0,
                unit = "px",
                perSize = true)
        double radius)
        implements Shape, Centred {
    public Disk() {
        this(16);
    }

    @Override
    public boolean contains(double x, double y) {
        return x * x + y * y <= radius * radius;
    }

    @Override
    public OptionalDouble attributeForArea(double area) {
        return OptionalDouble.of(Math.sqrt(area / Math.PI));
    }
}

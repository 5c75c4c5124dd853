package org.shapecode.shapes;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.spi.Shape;

/**
 * A centred regular polygon, one of whose corners points up.
 *
 * @param distance of the corners from the centre
 * @param corners a whole number
 */
@PluginInfo(
        id = "polygon",
        name = "Polygon",
        description = "A centred regular polygon of varying size and number of corners.",
        position = 320)
public record Polygon(
        @Parameter(label = "Radius", description = "Centre to corner.", min = 0, max = 0.5, unit = "px", perSize = true)
        double radius,

        @Parameter(label = "Corners", description = "Number of corners.", min = 3, max = 12)
        int corners)
        implements Shape {
    public Polygon() {
        this(16, 5);
    }

    @Override
    public int symmetry() {
        return corners;
    }

    @Override
    public boolean contains(double x, double y) {
        double squared = x * x + y * y;
        double inner = radius * Math.cos(Math.PI / corners);
        if (squared <= inner * inner || squared > radius * radius) {
            return squared <= inner * inner;
        }
        double corner = Math.atan2(x, -y) / (2 * Math.PI) * corners;
        // Half a side is 1/2; all sides are as far from the centre.
        double aside = corner - Math.floor(corner) - 0.5;
        return Math.sqrt(squared) * Math.cos(2 * Math.PI / corners * aside) <= inner;
    }
}

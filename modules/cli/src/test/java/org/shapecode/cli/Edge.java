package org.shapecode.cli;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.spi.Shape;

/** A shape whose attribute has both signs. */
@PluginInfo(id = "edge", name = "Edge", description = "White up to a position, for tests.", position = 9001)
public record Edge(
        @Parameter(
                label = "Position",
                description = "Of the edge, from the centre.",
                min = -0.25,
                max = 0.25,
                unit = "px",
                perSize = true)
        double place)
        implements Shape {
    public Edge() {
        this(1);
    }

    @Override
    public boolean contains(double x, double y) {
        return x <= place && Math.abs(y) <= 4;
    }
}

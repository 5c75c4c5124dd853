package org.shapecode.data;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.spi.Shape;

/** A ring two pixels wide around a point, for tests: no disk, not convex, with a second attribute that is whole. */
@PluginInfo(id = "test-ring", name = "Ring", description = "A ring, for tests.")
public record Ring(
        @Parameter(label = "Radius", description = "Radius.", min = 0, max = 0.5, unit = "px", perSize = true)
        double radius,

        @Parameter(label = "Shift", description = "Shift.", min = 0, max = 3, unit = "px")
        int shift)
        implements Shape {
    public Ring() {
        this(8, 0);
    }

    @Override
    public boolean contains(double x, double y) {
        return Math.abs(Math.hypot(x - shift, y) - radius) <= 1;
    }
}

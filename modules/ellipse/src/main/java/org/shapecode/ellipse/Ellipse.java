package org.shapecode.ellipse;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Centred;
import org.shapecode.data.spi.Shape;

/** A centred, axis-aligned ellipse with two attributes. */
@PluginInfo(id = "ellipse", name = "Ellipse", description = "A centred, axis-aligned ellipse.", position = 300)
public record Ellipse(
        @Parameter(label = "Half width", description = "Along x.", min = 0, max = 0.5, unit = "px", perSize = true)
        double width,

        @Parameter(label = "Half height", description = "Along y.", min = 0, max = 0.5, unit = "px", perSize = true)
        double height)
        implements Shape, Centred {
    public Ellipse() {
        this(16, 16);
    }

    @Override
    public int symmetry() {
        return 2;
    }

    @Override
    public boolean contains(double x, double y) {
        return (x / width) * (x / width) + (y / height) * (y / height) <= 1;
    }
}

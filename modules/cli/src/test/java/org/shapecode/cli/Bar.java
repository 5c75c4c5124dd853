package org.shapecode.cli;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.spi.Shape;

/** A shape with two attributes. */
@PluginInfo(id = "bar", name = "Bar", description = "A centred rectangle, for tests.", position = 9000)
public record Bar(
        @Parameter(
                label = "Half width",
                description = "Half the width.",
                min = 0,
                max = 0.5,
                unit = "px",
                perSize = true)
        double width,

        @Parameter(
                label = "Half height",
                description = "Half the height.",
                min = 0,
                max = 0.5,
                unit = "px",
                perSize = true)
        double height)
        implements Shape {
    public Bar() {
        this(4, 4);
    }

    @Override
    public boolean contains(double x, double y) {
        return Math.abs(x) <= width && Math.abs(y) <= height;
    }
}

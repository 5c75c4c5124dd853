package org.shapecode.ellipse;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.spi.Shape;

/** A centred ellipse along the axes of the image: two attributes. */
@PluginInfo(
        id = "ellipse",
        name = "Ellipse",
        description = "A centred ellipse, width and height varying.",
        position = 300)
public record Ellipse(
        @Parameter(value = "Half the width", min = 0, max = 0.5, unit = "px", perSize = true)
        double width,

        @Parameter(value = "Half the height", min = 0, max = 0.5, unit = "px", perSize = true)
        double height)
        implements Shape {
    public Ellipse() {
        this(16, 16);
    }

    @Override
    public boolean contains(double x, double y) {
        return (x / width) * (x / width) + (y / height) * (y / height) <= 1;
    }
}

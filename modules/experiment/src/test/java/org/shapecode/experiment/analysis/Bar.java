package org.shapecode.experiment.analysis;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Raster;
import org.shapecode.data.spi.Generator;

/** A bar at an offset from the centre, and of a height; nothing is drawn. */
@PluginInfo(id = "bar", name = "Bar", description = "Two attributes, for tests.", position = 9999)
public record Bar(
        @Parameter(label = "Offset", description = "Offset.", min = -10, max = 32)
        double offset,

        @Parameter(label = "Height", description = "Height.", min = 0, max = 32)
        double height)
        implements Generator {
    public Bar() {
        this(0, 1);
    }

    @Override
    public void render(Raster raster) {}
}

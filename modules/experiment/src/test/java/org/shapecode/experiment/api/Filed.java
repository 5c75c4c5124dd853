package org.shapecode.experiment.api;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.spi.Shape;

/** A disk that names a file. */
@PluginInfo(id = "filed", name = "Filed", description = "Names a file, for tests.", position = 9999)
public record Filed(
        @Parameter(label = "Radius", description = "Radius.", min = 0, max = 0.5, perSize = true)
        double radius,

        @Parameter(label = "File", description = "A file.", role = Parameter.Role.FILE)
        String file)
        implements Shape {
    public Filed() {
        this(4, "");
    }

    @Override
    public boolean contains(double x, double y) {
        return x * x + y * y < radius * radius;
    }
}

package org.shapecode.shapes;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Raster;
import org.shapecode.data.spi.Generator;

/**
 * A centred Gaussian spot: exp(-t^2 / (2 sigma^2)) at a distance t from the centre.
 *
 * @param sigma its standard deviation
 */
@PluginInfo(
        id = "gaussian",
        name = "Gaussian",
        description = "A centred Gaussian spot of varying width, without an edge.",
        position = 350)
public record Gaussian(
        @Parameter(
                label = "Sigma",
                description = "Standard deviation of the spot.",
                min = 0.01,
                max = 0.25,
                unit = "px",
                perSize = true)
        double sigma)
        implements Generator {
    public Gaussian() {
        this(8);
    }

    @Override
    public boolean isMovable() {
        return true;
    }

    @Override
    public void render(Raster raster) {
        raster.draw((x, y) -> Math.exp(-(x * x + y * y) / (2 * sigma * sigma)));
    }
}

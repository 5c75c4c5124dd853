package org.shapecode.shapes;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Raster;
import org.shapecode.data.spi.Generator;

/**
 * A row of pixels of which one is 1 and all others are 0 (paper, section 5.1).
 *
 * @param position of the pixel that is 1, from 0 to n - 1
 */
@PluginInfo(
        id = "dirac-one-hot",
        name = "Dirac, one-hot",
        description = "One-dimensional images with one white pixel (paper, section 5.1).",
        position = 400)
public record DiracOneHot(
        @Parameter(
                label = "Position",
                description = "Position of the white pixel.",
                min = 0,
                max = 1,
                unit = "px",
                perSize = true)
        int position)
        implements Generator {
    public DiracOneHot() {
        this(0);
    }

    @Override
    public int dimensions() {
        return 1;
    }

    @Override
    public void render(Raster raster) {
        raster.set(position, 1);
    }
}

package org.shapecode.shapes;

import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Raster;
import org.shapecode.data.spi.Generator;

/**
 * A row of pixels with a Dirac at a real position a, shared between the two nearest pixels: max(0, 1 - |t - a|) at pixel t
 * (paper, Eq. 19).
 *
 * @param position a, from 0 to n - 1
 */
@PluginInfo(
        id = "dirac-continuous",
        name = "Dirac, continuous",
        description = "One-dimensional images with a peak at a real position (paper, Eq. 19).",
        position = 500)
public record DiracContinuous(
        @Parameter(
                label = "Position",
                description = "Position of the peak.",
                min = 0,
                max = 1,
                unit = "px",
                perSize = true)
        double position)
        implements Generator {
    public DiracContinuous() {
        this(0);
    }

    @Override
    public int dimensions() {
        return 1;
    }

    /** The position goes up to the last pixel, n - 1. */
    @Override
    public List<Attribute> attributes(int size) {
        return List.of(new Attribute("position", "px", 0, size - 1, Attribute.Kind.REAL));
    }

    @Override
    public void render(Raster raster) {
        for (int t = 0; t < raster.shape().size(); t++) {
            raster.set(t, Math.max(0, 1 - Math.abs(t - position)));
        }
    }
}

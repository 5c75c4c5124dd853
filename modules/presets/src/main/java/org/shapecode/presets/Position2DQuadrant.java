package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** Not-so-Clevr with the quadrant split (Liu et al., 2018). */
@PluginInfo(
        id = "position-2d-quadrant",
        name = "Position in the plane, held-out quadrant",
        description =
                "Strided convolutions on a held-out quadrant of positions: plain, CoordConv and broadcast (Liu et al., 2018).",
        position = 1010)
public record Position2DQuadrant() implements Preset {}

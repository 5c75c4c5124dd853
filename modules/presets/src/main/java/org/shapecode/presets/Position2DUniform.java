package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** Not-so-Clevr with the uniform split (Liu et al., 2018). */
@PluginInfo(
        id = "position-2d-uniform",
        name = "Position in the plane, random split",
        description =
                "Strided convolutions on randomly held-out positions: plain, CoordConv and broadcast (Liu et al., 2018).",
        position = 1000)
public record Position2DUniform() implements Preset {}

package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** ACAI's lines (Berthelot et al., 2018). */
@PluginInfo(
        id = "lines-acai",
        name = "Lines",
        description = "Interpolation between lines at different angles (Berthelot et al., 2018).",
        position = 1050)
public record LinesAcai() implements Preset {}

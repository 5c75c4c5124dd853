package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** The main experiment of the paper (section 4.1, Figs 2 and 3). */
@PluginInfo(
        id = "disks",
        name = "Disks",
        description = "Disks of all radii: the code encodes the area (paper, Figs 2 and 3).",
        position = 100)
public record Disks() implements Preset {}

package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** The paper's main experiment (section 4.1, Fig. 2 and 3). */
@PluginInfo(
        id = "disks",
        name = "Disks",
        description = "Train on disks of every radius: the code becomes the area (paper, Fig. 2 and 3).",
        position = 100)
public record Disks() implements Preset {}

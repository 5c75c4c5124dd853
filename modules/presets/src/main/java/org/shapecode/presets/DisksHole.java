package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** A hole in the training radii (paper, section 4.4, Fig. 6). */
@PluginInfo(
        id = "disks-hole",
        name = "Disks with a hole",
        description = "Trained without radii from 11 to 18 px: the network does not interpolate (paper, Fig. 6).",
        position = 400)
public record DisksHole() implements Preset {}

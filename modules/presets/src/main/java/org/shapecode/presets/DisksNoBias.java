package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** The same network without biases (paper, section 4.3, Figs 4 and 11). */
@PluginInfo(
        id = "disks-no-bias",
        name = "Disks without biases",
        description = "Without biases, all outputs are multiples of one profile (paper, Figs 4 and 11).",
        position = 200)
public record DisksNoBias() implements Preset {}

package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** The ablation of the biases (paper, section 4.3, Fig. 4 and 11). */
@PluginInfo(
        id = "disks-no-bias",
        name = "Disks, no bias",
        description = "Without biases the decoder is one profile times a scalar (paper, Fig. 4 and 11).",
        position = 200)
public record DisksNoBias() implements Preset {}

package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** The search for the lambda of psi 2 in disks-regularisers (paper, section 4.4.1). */
@PluginInfo(
        id = "disks-lambda-psi2",
        name = "Disks with a hole, psi 2 by lambda",
        description = "Search for the lambda of psi 2, over seven decades (paper, section 4.4.1).",
        position = 602)
public record DisksLambdaPsi2() implements Preset {}

package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** The search for the lambda of psi 2 in disks-regularisers (paper, section 4.4.1). */
@PluginInfo(
        id = "disks-lambda-psi2",
        name = "Disks with a hole, psi 2 by lambda",
        description = "Search for the lambda of psi 2, from 0.001 to 1000 (paper, section 4.4.1).",
        position = 602)
public record DisksLambdaPsi2() implements Preset {}

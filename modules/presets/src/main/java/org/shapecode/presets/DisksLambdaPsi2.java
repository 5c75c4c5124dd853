package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** The search for the lambda of psi 2 in disks-regularisers (paper, section 4.4.1). */
@PluginInfo(
        id = "disks-lambda-psi2",
        name = "Disks with a hole, \u03c8\u2082 by \u03bb",
        description = "Search for the \u03bb of \u03c8\u2082, from 0.01 to 10 (paper, section 4.4.1).",
        position = 601)
public record DisksLambdaPsi2() implements Preset {}

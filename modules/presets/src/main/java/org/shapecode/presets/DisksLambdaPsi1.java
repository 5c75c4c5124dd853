package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** The search for the lambda of psi 1 in disks-regularisers (paper, section 4.4.1). */
@PluginInfo(
        id = "disks-lambda-psi1",
        name = "Disks with a hole, \u03c8\u2081 by \u03bb",
        description = "Search for the \u03bb of \u03c8\u2081, from 1 to 1000 (paper, section 4.4.1).",
        position = 600)
public record DisksLambdaPsi1() implements Preset {}

package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** Psi 3 over a range of lambda (paper, section 4.4.1, Fig. 8). */
@PluginInfo(
        id = "disks-lambda",
        name = "Disks with a hole, \u03c8\u2083 by \u03bb",
        description = "\u03c8\u2083 with \u03bb from 0.01 to 10, until training fails (paper, Fig. 8).",
        position = 602)
public record DisksLambda() implements Preset {}

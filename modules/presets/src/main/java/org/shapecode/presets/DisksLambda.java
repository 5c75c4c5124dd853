package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** The encoder's penalty over a range of lambda (paper, section 4.4.1, Fig. 8). */
@PluginInfo(
        id = "disks-lambda",
        name = "Disks with a hole, psi 3 by lambda",
        description = "Penalising the encoder over seven decades, until training fails (paper, Fig. 8).",
        position = 600)
public record DisksLambda() implements Preset {}

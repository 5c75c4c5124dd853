package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** Psi 3 against no penalty, by learning rate (paper, section 4.4.1, Fig. 7). */
@PluginInfo(
        id = "disks-rates",
        name = "Disks with a hole, by learning rate",
        description = "The learning rates at which \u03c8\u2083 generalises better across the hole than no penalty.",
        position = 550)
public record DisksRates() implements Preset {}

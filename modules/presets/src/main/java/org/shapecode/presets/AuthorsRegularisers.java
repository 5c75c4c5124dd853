package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** The penalties of the paper's section 4.4.1, with the network of the authors' code. */
@PluginInfo(
        id = "authors-regularisers",
        name = "Disks with a hole, the authors' network",
        description = "Which penalty generalises best across the hole, with the network of the authors' code.",
        position = 570)
public record AuthorsRegularisers() implements Preset {}

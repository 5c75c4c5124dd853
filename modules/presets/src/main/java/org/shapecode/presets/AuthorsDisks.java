package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** Disks of all radii, with the network of the authors' code. */
@PluginInfo(
        id = "authors-disks",
        name = "Disks, the authors' network",
        description = "Disks with the network and the settings of the authors' code.",
        position = 560)
public record AuthorsDisks() implements Preset {}

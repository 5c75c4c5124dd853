package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** Combinatorial generalisation (Montero et al., 2021). */
@PluginInfo(
        id = "combinations",
        name = "Held-out combination of attributes",
        description = "Generalisation to a held-out combination: narrow, tall ellipses (Montero et al., 2021).",
        position = 1030)
public record Combinations() implements Preset {}

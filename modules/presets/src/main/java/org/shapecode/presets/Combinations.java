package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** Combinatorial generalisation (Montero et al., 2021). */
@PluginInfo(
        id = "combinations",
        name = "Held-out combination of attributes",
        description = "Narrow and tall ellipses held out: do networks combine what they know (Montero et al., 2021)?",
        position = 1030)
public record Combinations() implements Preset {}

package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** The effective rank of the code by its length (Jing et al., 2020). */
@PluginInfo(
        id = "code-length",
        name = "Code length",
        description = "How many directions of a longer code two attributes use (Jing et al., 2020).",
        position = 1040)
public record CodeLength() implements Preset {}

package org.shapecode.cli;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** A preset with a study of its own. */
@PluginInfo(id = "tiny-study", name = "Tiny study", description = "Varies a factor, for tests.", position = 9001)
public record TinyStudy() implements Preset {}

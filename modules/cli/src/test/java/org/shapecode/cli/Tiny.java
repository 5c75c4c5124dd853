package org.shapecode.cli;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** A preset that trains in a fraction of a second, with claims of every fate. */
@PluginInfo(id = "tiny", name = "Tiny & quick", description = "Trains in no time, for tests.", position = 9000)
public record Tiny() implements Preset {}

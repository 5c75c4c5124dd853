package org.shapecode.cli;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** A preset of which one run of two collapses, and one analysis fails. */
@PluginInfo(id = "troubled", name = "Troubled", description = "Collapses with seed 1, for tests.", position = 9002)
public record Troubled() implements Preset {}

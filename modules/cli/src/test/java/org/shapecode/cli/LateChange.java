package org.shapecode.cli;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** A preset that cannot be trained with fewer than its own steps, for a change comes after them. */
@PluginInfo(id = "late-change", name = "Late change", description = "Changes at step 5, for tests.", position = 9000)
public record LateChange() implements Preset {}

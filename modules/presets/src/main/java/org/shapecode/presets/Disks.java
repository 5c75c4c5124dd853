package org.shapecode.presets;

import org.openide.util.lookup.ServiceProvider;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** The paper's main experiment (section 4.1, Fig. 2 and 3). */
@ServiceProvider(service = Preset.class, position = 100)
@PluginInfo(id = "disks", name = "Disks", description = "Train on disks of every radius: the code becomes the area (paper, Fig. 2 and 3).")
public record Disks() implements Preset {}

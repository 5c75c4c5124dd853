package org.shapecode.presets;

import org.openide.util.lookup.ServiceProvider;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** The ablation of the biases (paper, section 4.3, Fig. 4 and 11). */
@ServiceProvider(service = Preset.class, position = 200)
@PluginInfo(id = "disks-no-bias", name = "Disks, no bias", description = "Without biases the decoder is one profile times a scalar (paper, Fig. 4 and 11).")
public record DisksNoBias() implements Preset {}

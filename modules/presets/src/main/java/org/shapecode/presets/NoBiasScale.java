package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** Homogeneity of networks without biases beyond the training data (Proposition 1). */
@PluginInfo(
        id = "no-bias-scale",
        name = "Disks brighter than in training",
        description =
                "Without biases, disks brighter than in training are reconstructed in proportion (Proposition 1).",
        position = 1060)
public record NoBiasScale() implements Preset {}

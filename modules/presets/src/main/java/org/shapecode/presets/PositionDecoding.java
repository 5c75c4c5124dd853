package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** The position decoder (paper, section 5.4, Fig. 10). */
@PluginInfo(
        id = "position-decoder",
        name = "Position decoder",
        description = "Trained to draw a Dirac at the position given as code (paper, Fig. 10).",
        position = 800)
public record PositionDecoding() implements Preset {}

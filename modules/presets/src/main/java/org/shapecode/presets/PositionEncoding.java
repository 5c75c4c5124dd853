package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** The trained position encoder (paper, section 5.3, Fig. 9). */
@PluginInfo(
        id = "position-encoder",
        name = "Position encoder",
        description = "Trained to output a position: every filter becomes [1, 2, 1] (paper, Table 2 and Fig. 9).",
        position = 700)
public record PositionEncoding() implements Preset {}

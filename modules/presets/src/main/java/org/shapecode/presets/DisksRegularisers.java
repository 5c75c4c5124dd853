package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** A hole in the training radii, with each regulariser (paper, section 4.4.1, Fig. 7). */
@PluginInfo(
        id = "disks-regularisers",
        name = "Disks with a hole, regularised",
        description =
                "Which penalty generalises best across the hole: none, \u03c8\u2081, \u03c8\u2082 or \u03c8\u2083 (paper, Fig. 7).",
        position = 500)
public record DisksRegularisers() implements Preset {}

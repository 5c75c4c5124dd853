package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** Training radii up to a limit (paper, Appendix C, Figs 5 and 13). */
@PluginInfo(
        id = "disks-radius-limited",
        name = "Disks with limited radius",
        description = "Trained on radii up to 18 px: larger disks come out too small (paper, Figs 5 and 13).",
        position = 300)
public record DisksRadiusLimited() implements Preset {}

package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** A generative adversarial network on data with a hole (paper, Appendix D, Fig. 14). */
@PluginInfo(
        id = "dcgan-hole",
        name = "DCGAN with a hole",
        description = "A GAN does not generate disks with held-out radii (paper, Fig. 14).",
        position = 700)
public record DcganHole() implements Preset {}

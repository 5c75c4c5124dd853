package org.shapecode.presets;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Preset;

/** The PCA autoencoder's table (Ladjal, Newson and Pham, 2019). */
@PluginInfo(
        id = "ellipses",
        name = "Ellipses",
        description =
                "Two attributes in a two-dimensional code: plain, PCA and variational autoencoders (Ladjal et al., 2019).",
        position = 1020)
public record Ellipses() implements Preset {}

package org.shapecode.network.layers;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;

/** Turns an image into a flat vector, channel by channel and row by row. */
@PluginInfo(id = "flatten", name = "Flatten", description = "Turns the image into a flat vector.", position = 400)
public record Flatten() implements LayerKind {
    @Override
    public LayerForm form(Extent input) {
        return Reshape.copy(input, Extent.flat(input.dimensions(), input.length()));
    }
}

package org.shapecode.network.layers;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.WiringForm;

/** Mirrors the columns: a layer without parameters, as a plugin may add it. */
@PluginInfo(id = "mirror", name = "Mirror", description = "Mirrors the columns of the image.", position = 9010)
public record Mirror() implements LayerKind {
    @Override
    public LayerForm form(Extent input) {
        return new WiringForm(input, input, wires -> {
            for (int i = 0; i < input.length(); i++) {
                int column = i % input.columns();
                wires.wire(i, i - column + input.columns() - 1 - column, 1);
            }
        });
    }
}

package org.shapecode.network.layers;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.WiringForm;

/**
 * Repeats a flat vector at every pixel of an image (Watters et al., 2019, spatial broadcast decoder).
 *
 * @param side side of the image in pixels
 */
@PluginInfo(
        id = "broadcast",
        name = "Broadcast",
        description = "Repeats a flat vector at every pixel of an image.",
        position = 800)
public record Broadcast(
        @Parameter(label = "Side", description = "Side of the image.", min = 1, max = 4096, unit = "px")
        int side) implements LayerKind {
    public Broadcast() {
        this(64);
    }

    @Override
    public LayerForm form(Extent input) {
        if (!input.isFlat()) {
            throw new IllegalArgumentException("takes a flat vector; add a flatten layer before it");
        }
        Extent output = input.withSide(side);
        return new WiringForm(input, output, wires -> {
            for (int channel = 0; channel < input.channels(); channel++) {
                for (int pixel = 0; pixel < output.pixels(); pixel++) {
                    wires.wire(channel * output.pixels() + pixel, channel, 1);
                }
            }
        });
    }
}

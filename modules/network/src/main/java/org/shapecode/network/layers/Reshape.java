package org.shapecode.network.layers;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.WiringForm;

/**
 * Turns a flat vector or an image into an image of another shape, with the same numbers in the same order.
 *
 * @param channels number of channels
 * @param side side in pixels
 */
@PluginInfo(
        id = "reshape",
        name = "Reshape",
        description = "Rearranges the values as an image of another shape.",
        position = 500)
public record Reshape(
        @Parameter(label = "Channels", description = "Number of channels.", min = 1, max = 65536)
        int channels,

        @Parameter(label = "Side", description = "Side of the image.", min = 1, max = 4096, unit = "px")
        int side)
        implements LayerKind {
    public Reshape() {
        this(1, 1);
    }

    @Override
    public LayerForm form(Extent input) {
        Extent output = new Extent(input.dimensions(), channels, 1, 1).withSide(side);
        if (output.length() != input.length()) {
            throw new IllegalArgumentException(
                    "has " + output.length() + " numbers, but its input has " + input.length());
        }
        return copy(input, output);
    }

    /** The same numbers in the same order. */
    static WiringForm copy(Extent input, Extent output) {
        return new WiringForm(input, output, wires -> {
            for (int i = 0; i < input.length(); i++) {
                wires.wire(i, i, 1);
            }
        });
    }
}

package org.shapecode.network.layers;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.WiringForm;

/**
 * Appends the column and the row of each pixel as two more channels, from -1 to 1 (Liu et al., 2018, CoordConv); in one
 * dimension the column only.
 */
@PluginInfo(
        id = "coordinates",
        name = "Coordinates",
        description = "Appends the column and the row of each pixel as channels, from -1 to 1.",
        position = 700)
public record Coordinates() implements LayerKind {
    @Override
    public LayerForm form(Extent input) {
        int channels = input.channels();
        Extent output = new Extent(input.dimensions(), channels + input.dimensions(), input.rows(), input.columns());
        return new WiringForm(input, output, wires -> {
            for (int i = 0; i < input.length(); i++) {
                wires.wire(i, i, 1);
            }
            for (int row = 0; row < input.rows(); row++) {
                for (int column = 0; column < input.columns(); column++) {
                    wires.constant(output.index(channels, row, column), scaled(column, input.columns()));
                    if (input.dimensions() == 2) {
                        wires.constant(output.index(channels + 1, row, column), scaled(row, input.rows()));
                    }
                }
            }
        });
    }

    private static double scaled(int place, int length) {
        return length == 1 ? 0 : 2.0 * place / (length - 1) - 1;
    }
}

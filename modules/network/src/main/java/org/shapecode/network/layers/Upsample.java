package org.shapecode.network.layers;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.WiringForm;

/**
 * Enlarges an image without parameters.
 *
 * @param factor by which the side grows
 * @param interpolation of the new pixels
 */
@PluginInfo(
        id = "upsample",
        name = "Upsample",
        description = "Enlarges the image by repeating or interpolating pixels.",
        position = 600)
public record Upsample(
        @Parameter(label = "Factor", description = "Factor by which the side grows.", min = 1, max = 8)
        int factor,

        @Parameter(label = "Interpolation", description = "How the new pixels are computed.")
        Interpolation interpolation)
        implements LayerKind {
    /** How new pixels are computed. Pixels are squares, and the image keeps its edges. */
    public enum Interpolation {
        /** Repeats pixels. */
        NEAREST,
        /** Interpolates between the centres of pixels, linearly in rows and columns; constant beyond the outermost. */
        BILINEAR
    }

    public Upsample() {
        this(2, Interpolation.NEAREST);
    }

    @Override
    public LayerForm form(Extent input) {
        int rowFactor = input.dimensions() == 1 ? 1 : factor;
        Extent output = new Extent(
                input.dimensions(),
                input.channels(),
                Math.multiplyExact(input.rows(), rowFactor),
                Math.multiplyExact(input.columns(), factor));
        return new WiringForm(input, output, wires -> {
            for (int row = 0; row < output.rows(); row++) {
                for (int column = 0; column < output.columns(); column++) {
                    pixel(input, output, row, column, rowFactor, wires);
                }
            }
        });
    }

    private void pixel(Extent input, Extent output, int row, int column, int rowFactor, WiringForm.Wires wires) {
        double y = source(row, rowFactor, input.rows());
        double x = source(column, factor, input.columns());
        for (int r = (int) y; r <= Math.ceil(y); r++) {
            for (int c = (int) x; c <= Math.ceil(x); c++) {
                double share = (1 - Math.abs(y - r)) * (1 - Math.abs(x - c));
                for (int channel = 0; channel < input.channels(); channel++) {
                    wires.wire(output.index(channel, row, column), input.index(channel, r, c), share);
                }
            }
        }
    }

    /** The place in the input, from 0 to {@code length - 1}, of a pixel of the output. */
    private double source(int pixel, int by, int length) {
        if (interpolation == Interpolation.NEAREST) {
            return pixel / by;
        }
        return Math.max(0, Math.min(length - 1, (pixel + 0.5) / by - 0.5));
    }
}

package org.shapecode.regularisers;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.Kernel;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.WeightRegulariser;

/**
 * Weight decay of the encoder alone (paper, section 4.4.1, psi_3): the sum of squares of its kernels.
 *
 * @param lambda factor, beside the loss summed over pixels
 */
@PluginInfo(
        id = "psi3",
        name = "Encoder weights (psi 3)",
        description = "Sum of squares of the encoder's kernels alone.",
        position = 300)
public record Psi3(
        @Parameter(value = "Factor of the penalty", min = 0, max = 1e6)
        double lambda) implements WeightRegulariser {
    public Psi3() {
        this(0.1);
    }

    @Override
    public double penalty(Kernel kernel) {
        return kernel.part() == Part.ENCODER ? kernel.penaliseSquares() : 0;
    }
}

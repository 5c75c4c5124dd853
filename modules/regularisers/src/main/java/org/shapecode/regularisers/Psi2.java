package org.shapecode.regularisers;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.Kernel;
import org.shapecode.network.spi.WeightRegulariser;

/**
 * Weight decay of encoder and decoder (paper, section 4.4.1, psi_2): the sum of squares of all kernels.
 *
 * @param lambda factor, beside the loss summed over pixels
 */
@PluginInfo(
        id = "psi2",
        name = "Weights (psi 2)",
        description = "Sum of squares of the encoder's and decoder's kernels.",
        position = 200)
public record Psi2(
        @Parameter(value = "Factor of the penalty", min = 0, max = 1e6)
        double lambda) implements WeightRegulariser {
    public Psi2() {
        this(0.1);
    }

    @Override
    public double penalty(Kernel kernel) {
        return kernel.penaliseSquares();
    }
}

package org.shapecode.regularisers;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.Kernel;
import org.shapecode.network.spi.WeightRegulariser;

/**
 * L2 penalty on all weights (paper, section 4.4.1, psi_2): the sum of squares of the kernels of encoder and decoder.
 *
 * @param lambda weight of the penalty, relative to the loss summed over pixels
 */
@PluginInfo(
        id = "psi2",
        name = "L2, all weights (\u03c8\u2082)",
        description = "Penalises the sum of squares of the kernels of encoder and decoder.",
        position = 200)
public record Psi2(
        @Parameter(label = "Lambda", description = "Weight of the penalty in the loss.", min = 0, max = 1e6)
        double lambda)
        implements WeightRegulariser {
    public Psi2() {
        this(0.1);
    }

    @Override
    public double penalty(Kernel kernel) {
        return kernel.penaliseSquares();
    }
}

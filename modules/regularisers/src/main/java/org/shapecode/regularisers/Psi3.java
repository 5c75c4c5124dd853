package org.shapecode.regularisers;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.Kernel;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.WeightRegulariser;

/**
 * L2 penalty on the encoder's weights (paper, section 4.4.1, psi_3): the sum of squares of its kernels.
 *
 * @param lambda weight of the penalty, relative to the loss summed over pixels
 */
@PluginInfo(
        id = "psi3",
        name = "L2, encoder weights (\u03c8\u2083)",
        description = "Penalises the sum of squares of the encoder's kernels.",
        position = 300)
public record Psi3(
        @Parameter(label = "Lambda", description = "Weight of the penalty in the loss.", min = 0, max = 1e6)
        double lambda)
        implements WeightRegulariser {
    public Psi3() {
        this(0.1);
    }

    @Override
    public double penalty(Kernel kernel) {
        return kernel.part() == Part.ENCODER ? kernel.penaliseSquares() : 0;
    }
}

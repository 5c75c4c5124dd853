package org.shapecode.regularisers;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.spi.JacobianRegulariser;

/**
 * Makes the code change little with the image: the mean over pixels of (dz/dx)^2, averaged over the batch. It stands in
 * the code of the paper's authors, not in the text; after Rifai et al., 2011.
 *
 * @param lambda factor, beside the loss summed over pixels
 */
@PluginInfo(
        id = "contractive",
        name = "Contractive",
        description = "The code is to change little with the image: mean of (dz/dx)\u00b2.",
        position = 400)
public record Contractive(
        @Parameter(value = "Factor of the penalty", min = 0, max = 1e6)
        double lambda) implements JacobianRegulariser {
    public Contractive() {
        this(0.1);
    }

    @Override
    public double penalty(float[] jacobian, float[] gradient) {
        double sum = 0;
        for (int i = 0; i < jacobian.length; i++) {
            sum += (double) jacobian[i] * jacobian[i] / jacobian.length;
            gradient[i] = 2 * jacobian[i] / jacobian.length;
        }
        return sum;
    }
}

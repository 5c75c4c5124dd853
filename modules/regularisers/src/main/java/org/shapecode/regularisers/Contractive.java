package org.shapecode.regularisers;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.spi.JacobianRegulariser;

/**
 * Contractive penalty (Rifai et al., 2011): the mean over pixels of (dz/dx)^2, averaged over the batch. It is in the code of
 * the paper's authors, not in the paper.
 *
 * @param lambda weight of the penalty, relative to the loss summed over pixels
 */
@PluginInfo(
        id = "contractive",
        name = "Contractive",
        description = "Penalises the sensitivity of the code to the image, the mean of (dz/dx)\u00b2.",
        position = 400)
public record Contractive(
        @Parameter(label = "Lambda", description = "Weight of the penalty in the loss.", min = 0, max = 1e6)
        double lambda)
        implements JacobianRegulariser {
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

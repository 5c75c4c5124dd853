package org.shapecode.regularisers;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.CodeBatch;
import org.shapecode.network.spi.CodeRegulariser;

/**
 * Keeps distances (paper, section 4.4.1, psi_1): (||x - x'||^2 - ||z - z'||^2)^2, averaged over the batch, where x' is
 * drawn from the nearest training images of x.
 *
 * @param lambda factor, beside the loss summed over pixels
 * @param neighbours how many nearest images x' is drawn from; the paper does not say
 */
@PluginInfo(
        id = "psi1",
        name = "Distances (psi 1)",
        description = "Distances between codes are to be those between neighbouring images.",
        position = 100)
public record Psi1(
        @Parameter(value = "Factor of the penalty", min = 0, max = 1e6)
        double lambda,

        @Parameter(value = "Nearest images that a partner is drawn from", min = 1, max = 1000)
        int neighbours)
        implements CodeRegulariser {
    public Psi1() {
        this(0.1, 10);
    }

    @Override
    public double penalty(CodeBatch batch) {
        double sum = 0;
        for (int i = 0; i < batch.size(); i++) {
            double gap = batch.partnerDistance(i);
            for (int j = 0; j < batch.codeSize(); j++) {
                gap -= squared(batch.code(i, j) - batch.partnerCode(i, j));
            }
            sum += gap * gap / batch.size();
            for (int j = 0; j < batch.codeSize(); j++) {
                double slope = -4 * gap * (batch.code(i, j) - batch.partnerCode(i, j)) / batch.size();
                batch.addGradient(i, j, slope);
                batch.addPartnerGradient(i, j, -slope);
            }
        }
        return sum;
    }

    private static double squared(double x) {
        return x * x;
    }
}

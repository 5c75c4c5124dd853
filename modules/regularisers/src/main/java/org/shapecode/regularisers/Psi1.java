package org.shapecode.regularisers;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.CodeBatch;
import org.shapecode.network.spi.CodeRegulariser;

/**
 * Preserves distances (paper, section 4.4.1, psi_1): (||x - x'||^2 - ||z - z'||^2)^2, averaged over the batch, where x' is
 * drawn from the nearest training images of x.
 *
 * @param lambda weight of the penalty, relative to the loss summed over pixels
 * @param neighbours number of nearest images from which x' is drawn; the paper does not state it
 */
@PluginInfo(
        id = "psi1",
        name = "Distance preservation (\u03c8\u2081)",
        description = "Penalises differences between the distances of neighbouring images and those of their codes.",
        position = 100)
public record Psi1(
        @Parameter(label = "Lambda", description = "Weight of the penalty in the loss.", min = 0, max = 1e6)
        double lambda,

        @Parameter(
                label = "Neighbours",
                description = "Number of nearest training images from which a partner is drawn.",
                min = 1,
                max = 1000)
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

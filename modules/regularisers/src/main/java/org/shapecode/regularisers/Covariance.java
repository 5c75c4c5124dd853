package org.shapecode.regularisers;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.CodeBatch;
import org.shapecode.network.spi.CodeRegulariser;

/**
 * Decorrelates the components of the code: the sum over all pairs of components of their squared covariance in the batch
 * (Ladjal, Newson and Pham, 2019).
 *
 * @param lambda weight of the penalty, relative to the loss summed over pixels
 */
@PluginInfo(
        id = "covariance",
        name = "Covariance",
        description = "Penalises the squared covariance of each pair of components of the code.",
        help =
                "The sum over all pairs of components of their squared covariance in the batch (Ladjal, Newson and Pham, 2019). "
                        + "Small batches give noisy covariances. A code of smaller numbers has a smaller covariance, so the "
                        + "penalty also shrinks the code.",
        position = 500)
public record Covariance(
        @Parameter(label = "Lambda", description = "Weight of the penalty in the loss.", min = 0, max = 1e6)
        double lambda)
        implements CodeRegulariser {
    public Covariance() {
        this(0.1);
    }

    @Override
    public int leastCode() {
        return 2;
    }

    @Override
    public double penalty(CodeBatch batch) {
        return batch.penaliseCovariance();
    }
}

package org.shapecode.network.spi;

import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginType;

/**
 * Gives a penalty psi. The loss of a batch is the mean over its images of the squared error summed over pixels, plus lambda
 * psi for each regulariser (paper, section 4.4.1). Called by the training thread only.
 */
@PluginType("regulariser")
public sealed interface Regulariser extends Plugin permits WeightRegulariser, CodeRegulariser, JacobianRegulariser {
    /**
     * The weight of the penalty when training starts, at least 0; a parameter of the record named {@code lambda} can be
     * changed during training.
     */
    double lambda();
}

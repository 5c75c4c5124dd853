package org.shapecode.network.spi;

import org.shapecode.core.plugin.Kind;
import org.shapecode.core.plugin.Plugin;

/**
 * A penalty psi; the loss of a batch is the mean over its images of the sum over pixels of the squared error, plus
 * lambda psi (paper, section 4.4.1). Called by the training thread only.
 */
@Kind("regulariser")
public sealed interface Regulariser extends Plugin permits WeightRegulariser, CodeRegulariser, JacobianRegulariser {
    /** The factor of the penalty, at least 0. */
    double lambda();
}

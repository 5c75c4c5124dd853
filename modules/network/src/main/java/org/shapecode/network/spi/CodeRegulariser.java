package org.shapecode.network.spi;

import org.shapecode.network.api.CodeBatch;

/** A penalty on the codes of a batch, with the images that they came from. */
public non-sealed interface CodeRegulariser extends Regulariser {
    /**
     * The penalty.
     *
     * @param batch the codes; the gradient of the penalty, without lambda, is added to it
     * @return the penalty, without lambda
     */
    double penalty(CodeBatch batch);

    /**
     * How many nearest training images each image has for neighbours, of which one, drawn by chance at every step, is
     * its partner in the batch; 0, unless overridden, for no partners.
     */
    default int neighbours() {
        return 0;
    }
}

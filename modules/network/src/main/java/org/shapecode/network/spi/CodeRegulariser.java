package org.shapecode.network.spi;

import org.shapecode.network.api.CodeBatch;

/** A penalty on the codes of a batch and the images that they come from. */
public non-sealed interface CodeRegulariser extends Regulariser {
    /**
     * The penalty on one batch.
     *
     * @param batch the codes; receives the gradient of the penalty, without lambda
     * @return the penalty, without lambda
     */
    double penalty(CodeBatch batch);

    /**
     * The number of nearest training images from which a partner of each image is drawn at every step. Unless
     * overridden, 0: images have no partners.
     */
    default int neighbours() {
        return 0;
    }

    /** The least length of a code that it can penalise; 1 unless overridden. Shorter codes are refused. */
    default int leastCode() {
        return 1;
    }
}

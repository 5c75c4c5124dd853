package org.shapecode.network.spi;

import org.shapecode.network.api.Kernel;

/** A penalty on the kernels. Biases are never penalised. */
public non-sealed interface WeightRegulariser extends Regulariser {
    /**
     * The share of one convolution in the penalty.
     *
     * @param kernel its weights; the gradient of the share, without lambda, is added to it
     * @return the share, without lambda
     */
    double penalty(Kernel kernel);
}

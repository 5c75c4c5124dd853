package org.shapecode.network.spi;

import org.shapecode.network.api.Kernel;

/** A penalty on the kernels. Biases are never penalised. */
public non-sealed interface WeightRegulariser extends Regulariser {
    /**
     * The penalty on one convolution; the penalties on all of them add up.
     *
     * @param kernel its weights; receives the gradient of the penalty, without lambda
     * @return the penalty, without lambda
     */
    double penalty(Kernel kernel);
}

package org.shapecode.network.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Computes a stack over a batch of ND4J arrays of any type and order; results are written to arrays of the caller. */
interface StackArithmetic {
    void forward(INDArray parameters, INDArray input, INDArray output);

    /**
     * The backward pass.
     *
     * @param outputGradient gradient of any scalar with respect to the output
     * @param gradient out: with respect to the parameters, summed over the batch
     * @param inputGradient out: with respect to the input
     */
    void backward(
            INDArray parameters, INDArray input, INDArray outputGradient, INDArray gradient, INDArray inputGradient);
}

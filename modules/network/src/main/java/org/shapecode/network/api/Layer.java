package org.shapecode.network.api;

/**
 * One convolution of a trained model, as copies.
 *
 * @param part the half it belongs to
 * @param index from 1, in the direction from input to output
 * @param dimensions 1 or 2
 * @param in channels in
 * @param out channels out
 * @param kernels [out][in][3] or [out][in][3][3], to be correlated with the (zero-inserted) input
 * @param biases [out]; empty if the layer has none
 */
public record Layer(Part part, int index, int dimensions, int in, int out, float[] kernels, float[] biases) {}

package org.shapecode.network.api;

/**
 * The weights of one convolution of a model; a copy.
 *
 * @param part encoder or decoder
 * @param index from 1, counted from input to output
 * @param dimensions 1 or 2
 * @param in number of input channels
 * @param out number of output channels
 * @param kernels [out][in][3] or [out][in][3][3], cross-correlated with the input, into which a decoder first inserts zeros
 * @param biases [out]; empty if the layer has none
 */
public record Layer(Part part, int index, int dimensions, int in, int out, float[] kernels, float[] biases) {}

package org.shapecode.network.api;

/**
 * The weights of one layer of a model: a convolution, a transposed convolution or a dense layer; a copy.
 *
 * @param part encoder or decoder
 * @param index from 1, counted from input to output over all layers, those without weights included
 * @param dimensions 1 or 2
 * @param in number of input channels
 * @param out number of output channels
 * @param side of a kernel in pixels
 * @param kernels [out][in][side] or [out][in][side][side], cross-correlated with the input, into which a decoder first inserts zeros
 * @param biases [out]; empty if the layer has none
 * @param frozen whether training leaves them as they are
 */
public record Layer(
        Part part,
        int index,
        int dimensions,
        int in,
        int out,
        int side,
        float[] kernels,
        float[] biases,
        boolean frozen) {}

package org.shapecode.network.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shapecode.network.stack.StackSpec;

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
public record Layer(Part part, int index, int dimensions, int in, int out, float[] kernels, float[] biases) {
    /** The layers of a stack whose parameters begin at a place in a vector. */
    static List<Layer> of(Part part, StackSpec spec, float[] parameters, int start) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < spec.layers(); i++) {
            int in = spec.depths().get(i);
            int out = spec.depths().get(i + 1);
            int kernel = start + spec.kernelOffset(i);
            int bias = start + spec.biasOffset(i);
            float[] kernels = Arrays.copyOfRange(parameters, kernel, kernel + spec.kernelLength(i));
            float[] biases = spec.bias() ? Arrays.copyOfRange(parameters, bias, bias + out) : new float[0];
            layers.add(new Layer(part, i + 1, spec.dimensions(), in, out, kernels, biases));
        }
        return layers;
    }
}

package org.shapecode.network.engine;

import org.shapecode.network.api.Part;

/**
 * One convolution of {@link PlainStack}, before its activation.
 *
 * <p>The encoder reads the pixels 2t + k, the decoder pixel t + k of the zero-inserted image, that is pixel
 * (t + k) / 2 where that is an integer; k is -1, 0 or 1 in each dimension.
 */
final class PlainLayer {
    private final StackSpec spec;
    private final int layer;
    private final int outputs;
    private final int inputs;

    PlainLayer(StackSpec spec, int layer) {
        this.spec = spec;
        this.layer = layer;
        outputs = spec.depths().get(layer + 1);
        inputs = spec.depths().get(layer);
    }

    /** Visits one product of the sum output[to] += parameters[weight] * input[from]. */
    private interface Product {
        void visit(int to, int weight, int from);
    }

    void forward(double[] parameters, double[] input, double[] output) {
        int plane = output.length / outputs;
        for (int i = 0; spec.bias() && i < output.length; i++) {
            output[i] = parameters[spec.biasOffset(layer) + i / plane];
        }
        products((to, weight, from) -> output[to] += parameters[weight] * input[from]);
    }

    void backward(double[] parameters, double[] input, double[] delta, double[] gradient, double[] below) {
        int plane = delta.length / outputs;
        for (int i = 0; spec.bias() && i < delta.length; i++) {
            gradient[spec.biasOffset(layer) + i / plane] += delta[i];
        }
        products((to, weight, from) -> {
            gradient[weight] += delta[to] * input[from];
            below[from] += delta[to] * parameters[weight];
        });
    }

    private void products(Product product) {
        int rows = spec.rows(layer + 1);
        int columns = spec.side(layer + 1);
        int reach = spec.kernelRows() / 2;
        for (int out = 0; out < outputs; out++) {
            for (int in = 0; in < inputs; in++) {
                int weight = spec.kernelOffset(layer) + (out * inputs + in) * spec.kernelRows() * 3;
                for (int ky = -reach; ky <= reach; ky++) {
                    for (int kx = -1; kx <= 1; kx++, weight++) {
                        for (int y = 0; y < rows; y++) {
                            for (int x = 0; x < columns; x++) {
                                int fromY = spec.dimensions() == 1 ? 0 : source(y, ky, spec.rows(layer));
                                int fromX = source(x, kx, spec.side(layer));
                                if (fromY >= 0 && fromX >= 0) {
                                    int from = (in * spec.rows(layer) + fromY) * spec.side(layer) + fromX;
                                    product.visit((out * rows + y) * columns + x, weight, from);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /** The input position that tap k reads for output position t, or -1 for a zero. */
    private int source(int t, int k, int length) {
        if (spec.part() == Part.ENCODER) {
            int position = 2 * t + k;
            return position < length ? position : -1;
        }
        int position = t + k;
        return position >= 0 && position % 2 == 0 && position / 2 < length ? position / 2 : -1;
    }
}

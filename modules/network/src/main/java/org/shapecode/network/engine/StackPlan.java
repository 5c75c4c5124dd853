package org.shapecode.network.engine;

/** What the engine derives from a {@link StackSpec}: the layout of kernels, biases and gradient sums. */
final class StackPlan {
    final StackSpec spec;
    final KernelLayout[] kernels;
    /** Position of each layer's first bias among all biases. */
    final int[] biases;
    /** Floats in all packed kernels. */
    final int packedLength;
    /** Number of biases; counted even for a stack without biases. */
    final int biasCount;

    StackPlan(StackSpec spec) {
        this.spec = spec;
        kernels = new KernelLayout[spec.layers()];
        biases = new int[spec.layers()];
        int packed = 0;
        int bias = 0;
        for (int layer = 0; layer < kernels.length; layer++) {
            kernels[layer] = KernelLayout.of(spec, layer, packed);
            packed += kernels[layer].packedLength();
            biases[layer] = bias;
            bias += spec.depths().get(layer + 1);
        }
        packedLength = packed;
        biasCount = bias;
    }

    /** Floats in the gradient sums: 16 for each packed weight, then 16 for each bias. */
    int sumsLength() {
        return (packedLength + biasCount) * Lanes.TILE;
    }

    /** Position of a bias among the sums. */
    int biasSum(int layer, int channel) {
        return (packedLength + biases[layer] + channel) * Lanes.TILE;
    }

    /** Floats in the scratch rows: one row of all small channels, or two rows of one big channel. */
    int scratchLength() {
        int longest = 0;
        for (int layer = 0; layer < kernels.length; layer++) {
            int columns = Math.min(spec.side(layer), spec.side(layer + 1)) * Lanes.TILE;
            longest = Math.max(longest, Math.max(2 * kernels[layer].pairs(), 4) * columns);
        }
        return longest;
    }

    /** Reduces the tile's gradient sums at {@code sums} and writes the gradient to the vector at {@code to}. */
    void reduce(float[] arena, int sums, float[] gradient, int to) {
        for (int layer = 0; layer < kernels.length; layer++) {
            kernels[layer].reduce(arena, sums, gradient, to);
            for (int out = 0; spec.bias() && out < spec.depths().get(layer + 1); out++) {
                gradient[to + spec.biasOffset(layer) + out] = Lanes.sum(arena, sums + biasSum(layer, out));
            }
        }
    }
}

package org.shapecode.network.stack;

/** What follows from a {@link StackSpec} for the engine: the couplings, and where weights and sums are kept. */
final class StackPlan {
    final StackSpec spec;
    final Coupling[] couplings;
    /** Position of each layer's first bias among all biases. */
    final int[] biases;
    /** Floats of all packed kernels. */
    final int packedLength;
    /** Number of biases, also counted for a stack that has none. */
    final int biasCount;

    StackPlan(StackSpec spec) {
        this.spec = spec;
        couplings = new Coupling[spec.layers()];
        biases = new int[spec.layers()];
        int packed = 0;
        int bias = 0;
        for (int layer = 0; layer < couplings.length; layer++) {
            couplings[layer] = Coupling.of(spec, layer, packed);
            packed += couplings[layer].packedLength();
            biases[layer] = bias;
            bias += spec.depths().get(layer + 1);
        }
        packedLength = packed;
        biasCount = bias;
    }

    /** Floats of the sums for the gradient: 16 for each packed weight, then 16 for each bias. */
    int sumsLength() {
        return (packedLength + biasCount) * Lanes.TILE;
    }

    /** Position of a bias among the sums. */
    int biasSum(int layer, int channel) {
        return (packedLength + biases[layer] + channel) * Lanes.TILE;
    }

    /** Floats of scratch rows: a row of all channels on the way down, two rows of one channel on the way up. */
    int scratchLength() {
        int longest = 0;
        for (int layer = 0; layer < couplings.length; layer++) {
            int columns = Math.min(spec.side(layer), spec.side(layer + 1)) * Lanes.TILE;
            longest = Math.max(longest, Math.max(2 * couplings[layer].pairs(), 4) * columns);
        }
        return longest;
    }

    /** Writes the tile's gradient, from its sums at {@code sums}, to the parameter vector at {@code to}. */
    void reduce(float[] arena, int sums, float[] gradient, int to) {
        for (int layer = 0; layer < couplings.length; layer++) {
            couplings[layer].reduce(arena, sums, gradient, to);
            for (int out = 0; spec.bias() && out < spec.depths().get(layer + 1); out++) {
                gradient[to + spec.biasOffset(layer) + out] = LaneSum.of(arena, sums + biasSum(layer, out));
            }
        }
    }
}

package org.shapecode.network.engine;

import org.shapecode.network.api.Part;

/**
 * The layout of one layer's kernel K, which links a small plane (s) and a big plane (b) of twice the side; the same for
 * encoder and decoder.
 *
 * <p>Three operations use it. <em>Strided convolution</em>: small(t) = sum of K[s][b][i] big(2t + i). <em>Transposed
 * convolution</em>: big(2t + i) += K[s][b][i] small(t). <em>Kernel gradient</em>: dK[s][b][i] = sum over t of small(t)
 * big(2t + i). An encoder layer is a strided convolution forward and a transposed one backward; a decoder layer is a
 * transposed convolution forward, with the kernel flipped, and a strided one backward. So three loops serve both, and none
 * multiplies by an inserted zero.
 *
 * <p>The loops process two small channels at a time, so the small plane is stored with an even number of channels, the last
 * one zeros if necessary, and the kernel is packed as {@code [pair][b][2][tap]}.
 *
 * @param part encoder or decoder
 * @param taps 9, or 3 in one dimension
 * @param small number of channels of the small plane
 * @param big number of channels of the big plane
 * @param kernel position of the layer's first weight in the parameter vector
 * @param packed position of the layer's first weight in the packed kernels
 */
record KernelLayout(Part part, int taps, int small, int big, int kernel, int packed) {
    static KernelLayout of(StackSpec spec, int layer, int packed) {
        int in = spec.depths().get(layer);
        int out = spec.depths().get(layer + 1);
        boolean encoder = spec.part() == Part.ENCODER;
        int taps = spec.kernelRows() * 3;
        return new KernelLayout(
                spec.part(), taps, encoder ? out : in, encoder ? in : out, spec.kernelOffset(layer), packed);
    }

    /** Pairs of small channels. */
    int pairs() {
        return (small + 1) / 2;
    }

    /** Floats in the packed kernel. */
    int packedLength() {
        return pairs() * big * 2 * taps;
    }

    /** Position of the packed weights of a pair of small channels and a big channel. */
    int packed(int pair, int b) {
        return packed + (pair * big + b) * 2 * taps;
    }

    private int packed(int s, int b, int tap) {
        return packed(s / 2, b) + s % 2 * taps + tap;
    }

    private int parameter(int s, int b, int tap) {
        // The decoder's kernel is [big][small], and flipped.
        int place = part == Part.ENCODER ? (s * big + b) * taps + tap : (b * small + s + 1) * taps - 1 - tap;
        return kernel + place;
    }

    /** Copies the layer's kernel from a parameter vector that starts at {@code from}. */
    void pack(float[] parameters, int from, float[] kernels) {
        for (int s = 0; s < small; s++) {
            for (int b = 0; b < big; b++) {
                for (int tap = 0; tap < taps; tap++) {
                    kernels[packed(s, b, tap)] = parameters[from + parameter(s, b, tap)];
                }
            }
        }
    }

    /** Sums the packed gradient at {@code lanes} over all lanes, into a parameter gradient that starts at {@code to}. */
    void reduce(float[] arena, int lanes, float[] gradient, int to) {
        for (int s = 0; s < small; s++) {
            for (int b = 0; b < big; b++) {
                for (int tap = 0; tap < taps; tap++) {
                    int at = lanes + packed(s, b, tap) * Lanes.TILE;
                    gradient[to + parameter(s, b, tap)] = Lanes.sum(arena, at);
                }
            }
        }
    }
}

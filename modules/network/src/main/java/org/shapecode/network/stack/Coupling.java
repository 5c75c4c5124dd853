package org.shapecode.network.stack;

/**
 * One layer seen without its direction: the kernel K that couples a small side (s) with a big side (b) of twice the
 * length.
 *
 * <p>{@code down}: small(t) = sum of K[s][b][i] big(2t + i); {@code up}, its transpose: big(2t + i) += K[s][b][i]
 * small(t); {@code correlate}, the gradient: dK[s][b][i] = sum over t of small(t) big(2t + i). An encoder layer is
 * down, and backwards up; a decoder layer is up, with the kernel turned around, and backwards down. So three loops
 * serve both directions, and no product with an inserted zero is ever made.
 *
 * <p>The loops take two small channels at a time, so the small side is stored with an even number of channels, the
 * last one zeros where needed, and the kernel is packed as {@code [pair][b][2][tap]}.
 *
 * @param taps 9, or 3 in one dimension
 * @param small channels of the small side
 * @param big channels of the big side
 * @param kernel position of the layer's first weight in the parameter vector
 * @param packed position of the layer's first weight in the packed kernels
 */
record Coupling(Direction direction, int taps, int small, int big, int kernel, int packed) {
    static Coupling of(StackSpec spec, int layer, int packed) {
        int in = spec.depths().get(layer);
        int out = spec.depths().get(layer + 1);
        boolean encoder = spec.direction() == Direction.ENCODER;
        int taps = spec.kernelRows() * 3;
        return new Coupling(
                spec.direction(), taps, encoder ? out : in, encoder ? in : out, spec.kernelOffset(layer), packed);
    }

    /** Pairs of small channels. */
    int pairs() {
        return (small + 1) / 2;
    }

    /** Floats of the packed kernel. */
    int packedLength() {
        return pairs() * big * 2 * taps;
    }

    /** Position of the packed weights of a pair and a big channel. */
    int packed(int pair, int b) {
        return packed + (pair * big + b) * 2 * taps;
    }

    private int packed(int s, int b, int tap) {
        return packed(s / 2, b) + s % 2 * taps + tap;
    }

    private int parameter(int s, int b, int tap) {
        // The decoder's kernel is [big][small], and turned around.
        int place = direction == Direction.ENCODER ? (s * big + b) * taps + tap : (b * small + s + 1) * taps - 1 - tap;
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

    /** Sums the packed gradient of all lanes, from {@code lanes} on, into a gradient that starts at {@code to}. */
    void reduce(float[] arena, int lanes, float[] gradient, int to) {
        for (int s = 0; s < small; s++) {
            for (int b = 0; b < big; b++) {
                for (int tap = 0; tap < taps; tap++) {
                    int at = lanes + packed(s, b, tap) * Lanes.TILE;
                    gradient[to + parameter(s, b, tap)] = LaneSum.of(arena, at);
                }
            }
        }
    }
}

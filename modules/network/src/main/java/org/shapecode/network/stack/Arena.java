package org.shapecode.network.stack;

/** Hands out the places of one big float array, then makes it. */
final class Arena {
    /** Floats of a cache line. */
    private static final int LINE = 16;
    /** The virtual machine puts 16 bytes before the first float; this many more floats end a cache line. */
    private static final int START = 12;

    private long next = START;

    /** A place of the given length, at the start of a cache line if the array is at the start of a page. */
    int take(long length) {
        long place = next;
        next += (length + LINE - 1) / LINE * LINE;
        if (next > Integer.MAX_VALUE - LINE) {
            throw new IllegalArgumentException(
                    "The network is too large: a tile of 16 images needs " + next + " floats");
        }
        return (int) place;
    }

    /** Places for one level; the small side of a layer has an even number of channels. */
    Planes planes(StackSpec spec, int level) {
        int channels = spec.depths().get(level);
        int even = channels + channels % 2;
        Planes shape = new Planes(0, even, spec.rows(level), spec.side(level), spec.dimensions());
        return new Planes(take(shape.length()), channels, shape.rows(), shape.columns(), shape.dimensions());
    }

    /**
     * The array, all zeros. Vectors that straddle two cache lines halve the speed. G1, the default collector, puts an
     * array of more than half a region at the start of a region and leaves it there, so make it that long at least.
     */
    float[] allocate() {
        return new float[(int) Math.max(next, halfRegion() / Float.BYTES)];
    }

    /** Half of the largest region that G1 may choose: a 2048th of the heap, as a power of two from 1 to 32 MB. */
    private static long halfRegion() {
        long region = Long.highestOneBit(Runtime.getRuntime().maxMemory() / 2048) * 2;
        return Math.max(1 << 20, Math.min(32 << 20, region)) / 2;
    }
}

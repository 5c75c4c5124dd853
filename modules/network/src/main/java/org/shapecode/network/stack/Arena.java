package org.shapecode.network.stack;

/** Hands out the places of one big float array, then makes it. */
final class Arena {
    /** Floats of a cache line. */
    private static final int LINE = 16;
    /** The virtual machine puts 16 bytes before the first float; this many more floats end a cache line. */
    private static final int START = 12;
    /** Rows of a ring: at most six are in use at any time. */
    private static final int RING = 8;

    private final int zeros;
    private long next = START;

    /** An arena for levels of at most so many columns. */
    Arena(int columns) {
        zeros = take((columns + 2L) * Lanes.TILE);
    }

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

    /** Places for one level: of all its rows, or of the last few. */
    Planes planes(StackSpec spec, int level, boolean all) {
        int rows = spec.rows(level);
        int kept = all || rows <= RING ? rows : RING;
        Planes shape = new Planes(0, zeros, spec.depths().get(level), rows, spec.side(level), kept);
        return new Planes(take(shape.length()), zeros, shape.channels(), rows, shape.columns(), kept);
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

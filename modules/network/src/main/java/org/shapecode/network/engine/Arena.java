package org.shapecode.network.engine;

/** Assigns positions in one large float array, then allocates it. */
final class Arena {
    /** Floats in a cache line. */
    private static final int LINE = 16;
    /** The array's header takes 16 bytes; this many floats fill up the cache line. */
    private static final int START = 12;
    /** Rows in a ring buffer: at most six are in use at a time. */
    private static final int RING = 8;

    private final int zeros;
    private long next = START;

    /** An arena for levels of at most {@code columns} columns. */
    Arena(int columns) {
        if ((columns + 1L) * Lanes.TILE > Lanes.LENGTH) {
            throw new IllegalArgumentException("the network is too large: it takes images of " + columns + " columns");
        }
        zeros = take((columns + 2L) * Lanes.TILE);
    }

    /** Reserves a range of the given length, aligned to a cache line if the array starts at a page boundary. */
    int take(long length) {
        long place = next;
        next += (length + LINE - 1) / LINE * LINE;
        if (next > Lanes.PLACE) {
            throw new IllegalArgumentException("the network is too large: 16 images take " + next + " numbers in it");
        }
        return (int) place;
    }

    /** Reserves the rows of one level: all, or a ring of the most recent ones. */
    PlaneLayout planes(StackSpec spec, int level, boolean all) {
        int rows = spec.rows(level);
        int kept = all || rows <= RING ? rows : RING;
        PlaneLayout shape = new PlaneLayout(0, zeros, spec.depths().get(level), rows, spec.side(level), kept);
        return new PlaneLayout(take(shape.length()), zeros, shape.channels(), rows, shape.columns(), kept);
    }

    /**
     * The array, all zeros. Vectors that straddle two cache lines halve the speed. G1, the default garbage collector,
     * places an array of more than half a region at the start of a region and never moves it, so the array is at least
     * that long.
     */
    float[] allocate() {
        return new float[(int) length()];
    }

    /** Length of the array. */
    long length() {
        return Math.max(next, halfRegion() / Float.BYTES);
    }

    /** Half the largest region that G1 may choose: a 2048th of the heap, as a power of two from 1 to 32 MB. */
    private static long halfRegion() {
        long region = Long.highestOneBit(Runtime.getRuntime().maxMemory() / 2048) * 2;
        return Math.max(1 << 20, Math.min(32 << 20, region)) / 2;
    }
}

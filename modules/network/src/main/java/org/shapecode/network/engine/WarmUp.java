package org.shapecode.network.engine;

import java.util.function.LongSupplier;

/**
 * Lets half of the threads work while the virtual machine compiles the loops. Until it has, a loop runs a hundred times
 * slower, so that the others would do little but keep the compiler from its processors. Thread-safe.
 */
final class WarmUp {
    /** That of this process: whichever network runs first, its loops are those of all. */
    static final WarmUp OF_PROCESS = new WarmUp(System::nanoTime);

    /** About as long as compiling takes. */
    private static final long NANOS = 500_000_000L;

    private final LongSupplier clock;
    private volatile Long begun;
    private volatile boolean over;

    /** Begins with the first question and lasts half a second of this clock, which counts nanoseconds. */
    WarmUp(LongSupplier clock) {
        this.clock = clock;
    }

    /** Whether all threads may work. */
    boolean isOver() {
        if (!over) {
            long now = clock.getAsLong();
            if (begun == null) {
                begun = now;
            }
            over = now - begun >= NANOS;
        }
        return over;
    }
}

package org.shapecode.network.engine;

import java.util.function.LongSupplier;

/**
 * Lets half of the threads work while the virtual machine compiles the loops. Until it has, a loop runs a hundred times
 * slower, so that the others would do little but keep the compiler from its processors. Thread-safe.
 */
final class WarmUp {
    /** Shared by all networks of the process, since they share the loops. */
    static final WarmUp OF_PROCESS = new WarmUp(System::nanoTime);

    /** About as long as compiling takes. */
    private static final long NANOS = 500_000_000L;

    private final LongSupplier clock;
    private volatile Long begun;
    private volatile boolean over;

    /** Starts with the first call of {@link #isOver} and lasts half a second on this clock, which counts nanoseconds. */
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

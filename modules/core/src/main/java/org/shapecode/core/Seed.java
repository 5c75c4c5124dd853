package org.shapecode.core;

import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/**
 * The one seed of an experiment. Every use of chance draws from a stream of its own, named by its purpose, so that one
 * more draw in one place changes nothing in another.
 *
 * @param value any number
 */
public record Seed(long value) {
    /** Spreads the bits of nearby seeds and names apart (the golden ratio in 64 bits). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /**
     * A new stream of random numbers; the same seed and purpose give the same numbers on every machine and Java.
     *
     * @param purpose what the numbers are for, such as {@code "weights"}
     */
    public RandomGenerator stream(String purpose) {
        return new Well19937c(value * GOLDEN + purpose.hashCode());
    }
}

package org.shapecode.core;

import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/**
 * The seed of an experiment. Every use of randomness has its own stream, named by its purpose, so that an additional
 * draw in one place changes nothing elsewhere.
 *
 * @param value any number
 */
public record Seed(long value) {
    /** Separates nearby seeds and names (the golden ratio in 64 bits). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /**
     * A new stream of random numbers. The same seed and purpose give the same numbers on every machine and Java version.
     *
     * @param purpose what the numbers are used for, such as {@code "weights"}
     */
    public RandomGenerator stream(String purpose) {
        return new Well19937c(value * GOLDEN + purpose.hashCode());
    }
}

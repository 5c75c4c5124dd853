package org.shapecode.network.spi;

import java.util.List;
import org.shapecode.core.Seed;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Optimiser;

/**
 * What a model is built for.
 *
 * @param shape the shape of the images
 * @param regularisers whose penalties are added to the loss
 * @param optimiser settings of the optimiser
 * @param seed seeds the initial weights and all other randomness
 * @param threads number of threads that may be used, from 1 to {@link #MOST_THREADS}; results do not depend on it
 */
public record ModelContext(
        ImageShape shape, List<Regulariser> regularisers, Optimiser optimiser, Seed seed, int threads) {
    /** The largest number of threads that can train one model. */
    public static final int MOST_THREADS = 256;

    /**
     * Checks the number of threads.
     *
     * @throws IllegalArgumentException if it is out of its range
     */
    public ModelContext {
        regularisers = List.copyOf(regularisers);
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "the number of threads must be from 1 to " + MOST_THREADS + ", not " + threads);
        }
    }
}

package org.shapecode.network.api;

import java.util.List;
import org.shapecode.core.Seed;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.spi.Regulariser;

/**
 * What a model is built for.
 *
 * @param shape the form of the images
 * @param regularisers penalties added to the loss
 * @param optimiser how the weights follow the gradient
 * @param seed gives the initial weights and every other chance
 * @param threads how many may be used, at least 1; results do not depend on it
 */
public record ModelContext(
        ImageShape shape, List<Regulariser> regularisers, Optimiser optimiser, Seed seed, int threads) {
    public ModelContext {
        regularisers = List.copyOf(regularisers);
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, not " + threads);
        }
    }
}

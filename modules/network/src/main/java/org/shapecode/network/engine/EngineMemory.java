package org.shapecode.network.engine;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shapecode.network.api.StackSpec;

/** Estimates the memory of engines before they are made. */
public final class EngineMemory {
    /** Training keeps parameters, gradient, both moments of Adam, and copies in the layout of the inner loops. */
    private static final int COPIES = 8;

    private EngineMemory() {}

    /**
     * The bytes that training takes beyond its images: workspaces of the engine's threads and of one more for views, the
     * gradients of a batch, and the parameters.
     *
     * @param tangents whether a penalty on the Jacobian is trained
     * @param batch number of images in a batch
     * @param specs all stacks that share an engine
     * @throws IllegalArgumentException if no array is large enough for the network, however much memory there is
     */
    public static long bytes(int threads, boolean tangents, int batch, StackSpec... specs) {
        long parameters = Stream.of(specs).mapToLong(EngineMemory::parameters).sum();
        int tiles = (batch + Lanes.TILE - 1) / Lanes.TILE;
        if (parameters * Math.max(tiles, Lanes.TILE) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "the network has " + parameters + " parameters, too many for a batch of " + batch + " images");
        }
        StackPlan[] plans = Stream.of(specs).map(StackPlan::new).toArray(StackPlan[]::new);
        PackedWeights[] weights = Stream.of(plans).map(PackedWeights::new).toArray(PackedWeights[]::new);
        long workspace = Workspace.bytes(plans, weights, tangents);
        return (threads + 1L) * workspace + parameters * (tiles + COPIES) * Float.BYTES;
    }

    /** In 64 bits, as {@link StackSpec#parameterCount} may overflow. */
    private static long parameters(StackSpec spec) {
        return IntStream.range(0, spec.layers())
                .mapToLong(layer -> (long) spec.depths().get(layer + 1)
                        * (spec.depths().get(layer) * (long) spec.kernelRows() * 3 + (spec.bias() ? 1 : 0)))
                .sum();
    }
}

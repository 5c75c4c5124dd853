package org.shapecode.network.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shapecode.network.spi.NetworkSpec;

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
     * @param networks that share an engine
     * @throws IllegalArgumentException if no array is large enough for the network, however much memory there is
     */
    public static long bytes(int threads, boolean tangents, int batch, NetworkSpec... networks) {
        long parameters =
                Stream.of(networks).mapToLong(NetworkSpec::parameterCount).sum();
        int tiles = (batch + Lanes.TILE - 1) / Lanes.TILE;
        if (parameters * Math.max(tiles, Lanes.TILE) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "the network has " + parameters + " parameters, too many for a batch of " + batch + " images");
        }
        List<Optional<StackSpec>> stacks =
                Stream.of(networks).map(Stacks::recognise).toList();
        boolean waits = Stream.of(networks).anyMatch(NetworkSpec::isNormalised);
        long tile = stacks.stream().allMatch(Optional::isPresent)
                ? stackBytes(stacks.stream().map(Optional::get).toList(), tangents)
                : LayerTile.bytes(new Chain(List.of(networks)), tangents);
        return Math.max(threads + 1L, waits ? tiles : 0) * tile + parameters * (tiles + COPIES) * Float.BYTES;
    }

    private static long stackBytes(List<StackSpec> stacks, boolean tangents) {
        StackPlan[] plans = stacks.stream().map(StackPlan::new).toArray(StackPlan[]::new);
        PackedWeights[] weights = Stream.of(plans).map(PackedWeights::new).toArray(PackedWeights[]::new);
        return Workspace.bytes(plans, weights, tangents);
    }
}

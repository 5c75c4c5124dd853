package org.shapecode.network.engine;

import org.shapecode.network.spi.KernelForm;

/**
 * The gradient of a {@link KernelForm} with respect to its kernel: correlates the small plane with the big one. Each sum is
 * over the pixels of a channel in their order.
 */
interface Correlation {
    /** The fastest one for a kernel. */
    static Correlation of(KernelForm form, BorderedPlanes small, BorderedPlanes big) {
        return StridedRows.suit(form)
                ? new RowCorrelation(new StridedRows(form, small, big))
                : new BlockCorrelation(form, small, big);
    }

    /**
     * Writes the gradient of a tile.
     *
     * @param small position of the small plane
     * @param big position of the big plane
     * @param scratch position of {@link LayerTile#SUMS} times 16 floats
     * @param gradient out: the layer's kernel starts at {@code to}
     */
    void run(float[] a, int small, int big, int scratch, float[] gradient, int to);
}

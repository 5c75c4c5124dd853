package org.shapecode.network.engine;

import org.shapecode.network.spi.KernelForm;

/**
 * Sums over one plane of a {@link KernelForm} into the other: the forward pass of a layer, or its backward pass to the input.
 * Holds the weights in the order of the inner loops; shared by all threads during a pass.
 *
 * <p>Each sum is over the same products in the same order in all implementations.
 */
interface Gather {
    /**
     * The fastest one for a kernel.
     *
     * @param toBig whether to sum over the small plane into the big one
     * @param from layout of the plane that is read
     * @param to layout of the plane that is written
     */
    static Gather of(KernelForm form, boolean toBig, BorderedPlanes from, BorderedPlanes to) {
        // The rows are summed in place, so that no channel may come twice.
        boolean pairs = form.small().channels() % 2 == 0;
        if (!toBig && pairs && StridedRows.suit(form)) {
            return new RowGather(new StridedRows(form, to, from));
        }
        return RunGather.suits(form, toBig)
                ? new RunGather(form, toBig, from, to)
                : new BlockGather(form, toBig, from, to);
    }

    /** Packs the layer's kernel, which starts at {@code at} in the parameter vector. */
    void load(float[] parameters, int at);

    /**
     * Computes all sums.
     *
     * @param a the tile
     * @param from position of the plane that is read
     * @param to position of the plane that is written
     * @param starts what the sums start from, one number for each channel
     */
    void run(float[] a, int from, int to, float[] starts);
}

package org.shapecode.network.stack;

/** Starts a backward pass: turns a gradient with respect to the output into the one before the last activation. */
final class SeedPass {
    private SeedPass() {}

    /**
     * From an array outside.
     *
     * @param gradient in the order of the batch; the workspace's places say where the images start, or -1 for none
     * @param primal the tile whose activations say which slope each had
     * @param stack the tile whose top level is written
     */
    static void images(Workspace w, StackTile stack, StackTile primal, float[] gradient) {
        Planes top = stack.top();
        int from = 0;
        for (int channel = 0; channel < top.channels(); channel++) {
            for (int row = 0; row < top.rows(); row++, from += top.columns()) {
                TileCopy.gatherRow(gradient, w.places, from, top.columns(), w.a, w.row);
                mask(w, stack, primal, w.row, channel, row);
            }
        }
    }

    /** From planes in the arena, plus, if it is not null, an array outside. */
    static void planes(Workspace w, StackTile stack, Planes gradient, float[] more) {
        Planes top = stack.top();
        int from = 0;
        for (int channel = 0; channel < top.channels(); channel++) {
            for (int row = 0; row < top.rows(); row++, from += top.columns()) {
                int at = gradient.row(channel, row);
                if (more != null) {
                    TileCopy.gatherRow(more, w.places, from, top.columns(), w.a, w.row);
                    RowMath.add(w.a, w.row, at, top.width());
                }
                mask(w, stack, stack, at, channel, row);
            }
        }
    }

    private static void mask(Workspace w, StackTile stack, StackTile primal, int from, int channel, int row) {
        Planes top = stack.top();
        int values = primal.top().row(channel, row);
        RowMath.mask(w.a, from, values, top.row(channel, row), top.width(), stack.plan.spec.slope());
    }
}

package org.shapecode.network.engine;

import java.util.Arrays;

/** Computes a row of the gradient before the last activation of a stack, in all channels. */
final class OutputGradient {
    private OutputGradient() {}

    /** Prepares for the first row of a tile: the gradient of the first {@code lanes} images is multiplied by a factor. */
    static void begin(Workspace w, int lanes, float factor) {
        // Empty lanes repeat the last image; their gradient must not count.
        for (int lane = 0; lane < Lanes.TILE; lane++) {
            w.a[w.factors + lane] = lane < lanes ? factor : 0;
        }
        Arrays.fill(w.totals, 0);
    }

    /** From the squared error against {@code targets}, which is added to the workspace's totals. */
    static void error(Workspace w, StackTile stack, PlaneLayout targets, int row) {
        PlaneLayout values = stack.output();
        for (int channel = 0; channel < values.channels(); channel++) {
            int from = values.row(channel, row);
            SquaredErrorRow.apply(w.a, from, targets.row(channel, row), w.row, values.width(), w.factors, w.sums);
            stack.outputEpilogue().end(w.a, channel, row, w.row, values.width());
            for (int lane = 0; lane < Lanes.TILE; lane++) {
                w.totals[lane] += w.a[w.sums + lane];
            }
        }
    }

    /** From a given gradient with respect to the output. */
    static void seed(Workspace w, StackTile stack, PlaneLayout gradient, int row) {
        for (int channel = 0; channel < gradient.channels(); channel++) {
            stack.outputEpilogue().end(w.a, channel, row, gradient.row(channel, row), gradient.width());
        }
    }
}

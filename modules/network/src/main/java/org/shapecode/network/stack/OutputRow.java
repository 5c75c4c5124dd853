package org.shapecode.network.stack;

import java.util.Arrays;

/** Turns a row of a stack's output, in all channels, into the gradient before the last activation. */
final class OutputRow {
    private OutputRow() {}

    /** Before the first row of a tile: the first {@code lanes} gradients of the error are multiplied by a factor. */
    static void begin(Workspace w, int lanes, float factor) {
        // Empty lanes repeat the last image: their gradient must not count.
        for (int lane = 0; lane < Lanes.TILE; lane++) {
            w.a[w.factors + lane] = lane < lanes ? factor : 0;
        }
        Arrays.fill(w.totals, 0);
    }

    /** The squared error against {@code targets}, which the workspace's totals take up, and its gradient. */
    static void error(Workspace w, StackTile stack, Planes targets, int row) {
        Planes values = stack.output();
        for (int channel = 0; channel < values.channels(); channel++) {
            int from = values.row(channel, row);
            ErrorRow.apply(w.a, from, targets.row(channel, row), w.row, values.width(), w.factors, w.sums);
            stack.outputFinish().end(w.a, channel, row, w.row, values.width());
            for (int lane = 0; lane < Lanes.TILE; lane++) {
                w.totals[lane] += w.a[w.sums + lane];
            }
        }
    }

    /** A given gradient with respect to the output. */
    static void seed(Workspace w, StackTile stack, Planes gradient, int row) {
        for (int channel = 0; channel < gradient.channels(); channel++) {
            stack.outputFinish().end(w.a, channel, row, gradient.row(channel, row), gradient.width());
        }
    }
}

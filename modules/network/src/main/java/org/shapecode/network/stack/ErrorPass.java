package org.shapecode.network.stack;

import java.util.Arrays;

/** The squared error of a tile's output, and its gradient, which replaces the output. */
final class ErrorPass {
    private ErrorPass() {}

    /** Against planes of the same tile; the gradient of the first {@code lanes} images is multiplied by {@code scale}. */
    static void planes(Workspace w, StackTile stack, Planes targets, int lanes, float scale) {
        begin(w, lanes, scale);
        Planes values = stack.top();
        for (int channel = 0; channel < values.channels(); channel++) {
            for (int row = 0; row < values.rows(); row++) {
                row(w, stack, values.row(channel, row), targets.row(channel, row));
            }
        }
    }

    /** Against images outside, which start at the workspace's places. */
    static void images(Workspace w, StackTile stack, float[] images, int lanes, float scale) {
        begin(w, lanes, scale);
        Planes values = stack.top();
        int from = 0;
        for (int channel = 0; channel < values.channels(); channel++) {
            for (int row = 0; row < values.rows(); row++, from += values.columns()) {
                TileCopy.gatherRow(images, w.places, from, values.columns(), w.a, w.row);
                row(w, stack, values.row(channel, row), w.row);
            }
        }
    }

    private static void begin(Workspace w, int lanes, float scale) {
        // Empty lanes repeat the last image: their gradient must not count.
        for (int lane = 0; lane < Lanes.TILE; lane++) {
            w.a[w.factors + lane] = lane < lanes ? 2 * scale : 0;
        }
        Arrays.fill(w.totals, 0);
    }

    private static void row(Workspace w, StackTile stack, int values, int targets) {
        StackSpec spec = stack.plan.spec;
        RowMath.error(w.a, values, targets, stack.top().width(), spec.slope(), w.factors, w.sums);
        for (int lane = 0; lane < Lanes.TILE; lane++) {
            w.totals[lane] += w.a[w.sums + lane];
        }
    }
}

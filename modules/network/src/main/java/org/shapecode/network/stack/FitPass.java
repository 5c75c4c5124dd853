package org.shapecode.network.stack;

/** A training step of one stack on one tile, towards given outputs. */
final class FitPass implements RowEvents {
    private final Workspace w;
    private final StackTile stack;
    private final Planes rows;
    private final float[] targets;

    /** For the tile whose places the workspace holds. */
    FitPass(Workspace w, int index, float[] targets) {
        this.w = w;
        stack = w.stacks[index];
        rows = w.targets[index];
        this.targets = targets;
    }

    @Override
    public void value(int level, int row) {
        if (stack.isOutput(level)) {
            RowCopy.gather(targets, w.outputs, w.a, rows, row);
            OutputRow.error(w, stack, rows, row);
            stack.backward(w.a, level, row);
        }
    }
}

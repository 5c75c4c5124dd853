package org.shapecode.network.engine;

/** A training step of one stack on one tile, against target outputs. */
final class SupervisedPass implements RowListener {
    private final Workspace w;
    private final StackTile stack;
    private final PlaneLayout rows;
    private final float[] targets;

    /** A pass over the tile whose positions are set in the workspace. */
    SupervisedPass(Workspace w, int index, float[] targets) {
        this.w = w;
        stack = w.stacks[index];
        rows = w.targets[index];
        this.targets = targets;
    }

    @Override
    public void value(int level, int row) {
        if (stack.isOutput(level)) {
            RowCopy.gather(targets, w.outputs, w.a, rows, row);
            OutputGradient.error(w, stack, rows, row);
            stack.backward(w.a, level, row);
        }
    }
}

package org.shapecode.network.engine;

/** A forward pass of one stack on one tile that copies out the activations of one level. */
final class ForwardPass implements RowListener {
    private final Workspace w;
    private final StackTile stack;
    private final int wanted;
    private final float[] values;

    /**
     * A pass over the tile whose positions are set in the workspace.
     *
     * @param wanted the level
     * @param values out
     */
    ForwardPass(Workspace w, int index, int wanted, float[] values) {
        this.w = w;
        stack = w.stacks[index];
        this.wanted = wanted;
        this.values = values;
    }

    @Override
    public void value(int level, int row) {
        if (level == wanted) {
            RowCopy.scatter(w.a, stack.values[level], row, values, w.outputs);
        }
    }
}

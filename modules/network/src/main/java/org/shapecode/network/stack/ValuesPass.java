package org.shapecode.network.stack;

/** Forward through one stack on one tile, taking the activations of one level. */
final class ValuesPass implements RowEvents {
    private final Workspace w;
    private final StackTile stack;
    private final int wanted;
    private final float[] values;

    /**
     * For the tile whose places the workspace holds.
     *
     * @param wanted the level
     * @param values out
     */
    ValuesPass(Workspace w, int index, int wanted, float[] values) {
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

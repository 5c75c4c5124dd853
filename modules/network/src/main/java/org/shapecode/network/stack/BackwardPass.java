package org.shapecode.network.stack;

/** Forward and backward through one stack on one tile, from a given gradient with respect to the output. */
final class BackwardPass implements RowEvents {
    private final Workspace w;
    private final StackTile stack;
    private final Planes rows;
    private final float[] outputGradient;
    private final float[] inputGradient;

    /**
     * For the tile whose places the workspace holds.
     *
     * @param tangent whether tangents are moved, around the activations of the pass before
     * @param inputGradient out, null if it is not wanted
     */
    BackwardPass(Workspace w, int index, boolean tangent, float[] outputGradient, float[] inputGradient) {
        this.w = w;
        stack = tangent ? w.tangents[index] : w.stacks[index];
        rows = w.targets[index];
        this.outputGradient = outputGradient;
        this.inputGradient = inputGradient;
    }

    @Override
    public void value(int level, int row) {
        if (stack.isOutput(level)) {
            RowCopy.gather(outputGradient, w.outputs, w.a, rows, row);
            OutputRow.seed(w, stack, rows, row);
            stack.backward(w.a, level, row);
        }
    }

    @Override
    public void inputGradient(int row) {
        RowCopy.scatter(w.a, stack.gradients[0], row, inputGradient, w.back);
    }
}

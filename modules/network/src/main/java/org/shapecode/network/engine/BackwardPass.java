package org.shapecode.network.engine;

/** The forward and backward pass of one stack on one tile, given the gradient with respect to the output. */
final class BackwardPass implements RowListener {
    private final Workspace w;
    private final StackTile stack;
    private final PlaneLayout rows;
    private final float[] outputGradient;
    private final float[] inputGradient;

    /**
     * A pass over the tile whose positions are set in the workspace.
     *
     * @param tangent whether to propagate tangents, linearised at the activations of the previous pass
     * @param inputGradient out; null if not needed
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
            OutputGradient.seed(w, stack, rows, row);
            stack.backward(w.a, level, row);
        }
    }

    @Override
    public void inputGradient(int row) {
        RowCopy.scatter(w.a, stack.gradients[0], row, inputGradient, w.back);
    }
}

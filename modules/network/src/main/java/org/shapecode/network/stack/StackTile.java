package org.shapecode.network.stack;

import java.util.Arrays;

/** Carries one tile of 16 images through a stack, forward and backward. Used by one thread at a time. */
final class StackTile {
    final StackPlan plan;
    /** The activations of each level; {@link #backward} replaces them by gradients. */
    final Planes[] levels;
    /** Scratch rows; free between passes. */
    final int scratch;

    private final Weights weights;
    private final RowPass[] layers;
    private final int sums;

    StackTile(StackPlan plan, Weights weights, Arena arena) {
        this.plan = plan;
        this.weights = weights;
        StackSpec spec = plan.spec;
        levels = new Planes[spec.layers() + 1];
        layers = new RowPass[spec.layers()];
        for (int level = 0; level < levels.length; level++) {
            levels[level] = arena.planes(spec, level);
        }
        for (int layer = 0; layer < layers.length; layer++) {
            layers[layer] = new RowPass(plan.couplings[layer], spec.dimensions());
        }
        scratch = arena.take(plan.scratchLength());
        sums = arena.take(plan.sumsLength());
    }

    /** The planes of the output. */
    Planes top() {
        return levels[layers.length];
    }

    /** From the input in level 0 to the output. */
    void forward(float[] a) {
        for (int layer = 0; layer < layers.length; layer++) {
            Planes to = levels[layer + 1];
            pass(a, layer, new Finish.Activate(to, weights.biases, plan.biases[layer], plan.spec.slope()));
        }
    }

    /** From a tangent in level 0 to the output, through the stack as it is linear around the tile {@code primal}. */
    void tangent(float[] a, StackTile primal) {
        for (int layer = 0; layer < layers.length; layer++) {
            pass(a, layer, new Finish.Mask(primal.levels[layer + 1], levels[layer + 1], plan.spec.slope()));
        }
    }

    private void pass(float[] a, int layer, Finish finish) {
        if (encoder()) {
            for (int row = 0; row < levels[layer + 1].rows(); row++) {
                int columns = levels[layer + 1].columns();
                layers[layer].down(a, weights.kernels, levels[layer], columns, row, scratch, finish);
            }
        } else {
            for (int row = 0; row < levels[layer].rows(); row++) {
                layers[layer].up(a, weights.kernels, levels[layer], row, scratch, finish);
            }
        }
    }

    /**
     * From the gradient before the last activation, in the top level, to the gradient of the parameters and, if asked
     * for, of the input, in level 0.
     *
     * @param primal the tile whose activations say which slope each had: this tile after a forward pass, or another
     *     one after a tangent pass, in which biases have no part
     */
    void backward(float[] a, StackTile primal, boolean toInput) {
        Arrays.fill(a, sums, sums + plan.sumsLength(), 0);
        for (int layer = layers.length - 1; layer >= 0; layer--) {
            float slope = layer == 0 ? 1 : plan.spec.slope();
            Finish finish = layer > 0 || toInput ? new Finish.Mask(primal.levels[layer], levels[layer], slope) : null;
            if (encoder()) {
                backwardUp(a, layer, finish);
            } else {
                backwardDown(a, layer, finish);
            }
            if (primal == this) {
                addBiases(a, layer);
            }
        }
    }

    /** The rows that an upward pass replaces are still needed by the next row's correlation: it stays one behind. */
    private void backwardUp(float[] a, int layer, Finish finish) {
        Planes small = levels[layer + 1];
        for (int row = 0; row <= small.rows(); row++) {
            if (row < small.rows()) {
                layers[layer].correlate(a, small, levels[layer], row, sums);
            }
            if (row > 0 && finish != null) {
                layers[layer].up(a, weights.kernels, small, row - 1, scratch, finish);
            }
        }
    }

    private void backwardDown(float[] a, int layer, Finish finish) {
        Planes small = levels[layer];
        Planes big = levels[layer + 1];
        for (int row = 0; row < small.rows(); row++) {
            layers[layer].correlate(a, small, big, row, sums);
            if (finish != null) {
                layers[layer].down(a, weights.kernels, big, small.columns(), row, scratch, finish);
            }
        }
    }

    private void addBiases(float[] a, int layer) {
        Planes out = levels[layer + 1];
        for (int channel = 0; plan.spec.bias() && channel < out.channels(); channel++) {
            for (int row = 0; row < out.rows(); row++) {
                RowMath.sum(a, out.row(channel, row), out.width(), sums + plan.biasSum(layer, channel));
            }
        }
    }

    /** Writes the gradient that the last backward pass found to the parameter vector at {@code to}. */
    void gradient(float[] a, float[] gradient, int to) {
        plan.reduce(a, sums, gradient, to);
    }

    private boolean encoder() {
        return plan.spec.direction() == Direction.ENCODER;
    }
}

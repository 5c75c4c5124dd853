package org.shapecode.network.stack;

import java.util.Arrays;

/**
 * Carries one tile of 16 images through a stack, forward and backward. Used by one thread at a time.
 *
 * <p>Not layer by layer, but as soon as there are rows enough: each new row goes on to the next layer while it is still
 * in the innermost cache. A decoder may go backward in the very same sweep, so that only a few rows of its activations
 * ever exist; its gradients then take their place.
 */
final class StackTile {
    final StackPlan plan;
    /** The activations of each level. */
    final Planes[] values;
    /** The gradients of each level: before the activation, in level 0 with respect to the input. */
    final Planes[] gradients;

    private final Weights weights;
    private final RowPass[] layers;
    private final Finish[] forward;
    private final Finish[] backward;
    private final boolean encoder;
    private final boolean biases;
    private final int scratch;
    private final int sums;
    private final int unused;
    private RowEvents events;
    private boolean toInput;

    /**
     * A tile.
     *
     * @param scratch position of rows for sums, of the plan's length
     * @param keep whether all activations outlast the backward pass; they always do in an encoder
     * @param primal null; or another tile, which kept its activations: then tangents go forward through the stack as
     *     it is linear around those
     */
    StackTile(StackPlan plan, Weights weights, Arena arena, int scratch, boolean keep, StackTile primal) {
        this.plan = plan;
        this.weights = weights;
        StackSpec spec = plan.spec;
        int count = spec.layers();
        encoder = spec.direction() == Direction.ENCODER;
        biases = spec.bias() && primal == null;
        boolean all = keep || encoder;
        sums = arena.take(plan.sumsLength());
        unused = arena.take(Lanes.TILE);
        backward = new Finish[count + 1];
        values = new Planes[count + 1];
        gradients = new Planes[count + 1];
        for (int level = 0; level <= count; level++) {
            values[level] = arena.planes(spec, level, all);
            gradients[level] = all ? arena.planes(spec, level, false) : values[level];
            backward[level] = mask(primal == null ? values[level] : primal.values[level], level);
        }
        layers = new RowPass[count];
        forward = new Finish[count];
        for (int i = 0; i < count; i++) {
            layers[i] = new RowPass(plan.couplings[i], spec.dimensions());
            forward[i] = primal == null
                    ? activate(arena, i)
                    : new Finish.Mask(primal.values[i + 1], values[i + 1], spec.slope(), unused, 0);
        }
        this.scratch = scratch;
    }

    private Finish.Mask mask(Planes slopes, int level) {
        // There is neither activation nor bias before the input.
        float slope = level == 0 ? 1 : plan.spec.slope();
        boolean count = level > 0 && biases;
        int to = count ? sums + plan.biasSum(level - 1, 0) : unused;
        return new Finish.Mask(slopes, gradients[level], slope, to, count ? Lanes.TILE : 0);
    }

    private Finish.Activate activate(Arena arena, int layer) {
        Planes to = values[layer + 1];
        int step = biases ? to.width() : 0;
        int rows = biases ? arena.take((to.channels() + 1L) * step) : to.zeros();
        return new Finish.Activate(to, weights.biases, plan.biases[layer], rows, step, plan.spec.slope());
    }

    /** Whether a level is the output. */
    boolean isOutput(int level) {
        return level == layers.length;
    }

    /** The activations of the output. */
    Planes output() {
        return values[layers.length];
    }

    /** What turns a row of the gradient with respect to the output into one before the last activation. */
    Finish outputFinish() {
        return backward[layers.length];
    }

    /** Before the first row of a tile: whom to tell, and whether to go back to the input. */
    void begin(float[] a, RowEvents listener, boolean backToInput) {
        events = listener;
        toInput = backToInput;
        Arrays.fill(a, sums, sums + plan.sumsLength(), 0);
        for (Finish finish : forward) {
            finish.begin(a);
        }
    }

    /** Brings all rows of the inputs, whose places the workspace holds, and moves them forward. */
    void run(Workspace w, float[] inputs) {
        for (int row = 0; row < values[0].rows(); row++) {
            RowCopy.gather(inputs, w.inputs, w.a, values[0], row);
            forward(w.a, 0, row);
        }
    }

    /** A row of a level is there: tells the listener, and does what has become possible. */
    void forward(float[] a, int level, int row) {
        events.value(level, row);
        if (isOutput(level)) {
            return;
        }
        if (encoder) {
            if (row % 2 == 1 || plan.spec.dimensions() == 1) {
                layers[level].down(a, weights.kernels, values[level], row / 2, scratch, forward[level]);
                forward(a, level + 1, row / 2);
            }
        } else {
            if (row > 0) {
                forwardUp(a, level, row - 1);
            }
            if (row == values[level].rows() - 1) {
                forwardUp(a, level, row);
            }
        }
    }

    private void forwardUp(float[] a, int level, int row) {
        layers[level].up(a, weights.kernels, values[level], row, scratch, forward[level]);
        int rows = plan.spec.dimensions();
        for (int i = 0; i < rows; i++) {
            forward(a, level + 1, rows * row + i);
        }
    }

    /** A row of the gradient of a level is there: does what has become possible. */
    void backward(float[] a, int level, int row) {
        if (level == 0) {
            events.inputGradient(row);
            return;
        }
        boolean further = level > 1 || toInput;
        int layer = level - 1;
        if (encoder) {
            layers[layer].correlate(a, gradients[level], values[layer], row, sums);
            if (further && row > 0) {
                backwardUp(a, level, row - 1);
            }
            if (further && row == gradients[level].rows() - 1) {
                backwardUp(a, level, row);
            }
        } else if (row % 2 == 1 || plan.spec.dimensions() == 1) {
            layers[layer].correlate(a, values[layer], gradients[level], row / 2, sums);
            if (further) {
                layers[layer].down(a, weights.kernels, gradients[level], row / 2, scratch, backward[layer]);
                backward(a, layer, row / 2);
            }
        }
    }

    private void backwardUp(float[] a, int level, int row) {
        layers[level - 1].up(a, weights.kernels, gradients[level], row, scratch, backward[level - 1]);
        int rows = plan.spec.dimensions();
        for (int i = 0; i < rows; i++) {
            backward(a, level - 1, rows * row + i);
        }
    }

    /** Writes the parameters' gradient to the vector at {@code to}, after the last row went backward. */
    void gradient(float[] a, float[] gradient, int to) {
        plan.reduce(a, sums, gradient, to);
    }
}

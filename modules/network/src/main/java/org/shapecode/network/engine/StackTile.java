package org.shapecode.network.engine;

import java.util.Arrays;
import org.shapecode.network.api.Part;

/**
 * Carries one tile of 16 images through a stack, forward and backward. Used by one thread at a time.
 *
 * <p>It does not proceed layer by layer: each new row is passed to the next layer as soon as that has the rows it needs,
 * while they are still in the L1 cache. A decoder can run backward in the same sweep, so that only a few rows of its
 * activations exist at a time; its gradients then overwrite them.
 */
final class StackTile {
    final StackPlan plan;
    /** The activations of each level. */
    final PlaneLayout[] values;
    /** The gradients of each level: before the activation; at level 0 with respect to the input. */
    final PlaneLayout[] gradients;

    private final PackedWeights weights;
    private final LayerRows[] layers;
    private final RowEpilogue[] forward;
    private final RowEpilogue[] backward;
    private final boolean encoder;
    private final boolean biases;
    private final int scratch;
    private final int sums;
    private final int unused;
    private RowListener events;
    private boolean toInput;

    /**
     * A tile.
     *
     * @param scratch position of the scratch rows, of the plan's length
     * @param keep whether to keep all activations for later; an encoder always does
     * @param primal null, or a tile that kept its activations: this one then carries tangents through the stack
     *     linearised at them
     */
    StackTile(StackPlan plan, PackedWeights weights, Arena arena, int scratch, boolean keep, StackTile primal) {
        this.plan = plan;
        this.weights = weights;
        StackSpec spec = plan.spec;
        int count = spec.layers();
        encoder = spec.part() == Part.ENCODER;
        biases = spec.bias() && primal == null;
        boolean all = keep || encoder;
        sums = arena.take(plan.sumsLength());
        unused = arena.take(Lanes.TILE);
        backward = new RowEpilogue[count + 1];
        values = new PlaneLayout[count + 1];
        gradients = new PlaneLayout[count + 1];
        for (int level = 0; level <= count; level++) {
            values[level] = arena.planes(spec, level, all);
            gradients[level] = all ? arena.planes(spec, level, false) : values[level];
            backward[level] = slopes(primal == null ? values[level] : primal.values[level], level);
        }
        layers = new LayerRows[count];
        forward = new RowEpilogue[count];
        for (int i = 0; i < count; i++) {
            layers[i] = new LayerRows(plan.kernels[i], spec.dimensions());
            forward[i] = primal == null
                    ? activate(arena, i)
                    : new RowEpilogue.Slopes(primal.values[i + 1], values[i + 1], spec.slope(), unused, 0);
        }
        this.scratch = scratch;
    }

    private RowEpilogue.Slopes slopes(PlaneLayout slopes, int level) {
        // The input has neither activation nor bias.
        float slope = level == 0 ? 1 : plan.spec.slope();
        boolean hasBias = level > 0 && biases;
        int to = hasBias ? sums + plan.biasSum(level - 1, 0) : unused;
        return new RowEpilogue.Slopes(slopes, gradients[level], slope, to, hasBias ? Lanes.TILE : 0);
    }

    private RowEpilogue.Activate activate(Arena arena, int layer) {
        PlaneLayout to = values[layer + 1];
        int step = biases ? to.width() : 0;
        int rows = biases ? arena.take((to.channels() + 1L) * step) : to.zeros();
        return new RowEpilogue.Activate(to, weights.biases, plan.biases[layer], rows, step, plan.spec.slope());
    }

    /** Whether a level is the output. */
    boolean isOutput(int level) {
        return level == layers.length;
    }

    /** The activations of the output. */
    PlaneLayout output() {
        return values[layers.length];
    }

    /** Turns a row of the gradient with respect to the output into one before the last activation. */
    RowEpilogue outputEpilogue() {
        return backward[layers.length];
    }

    /** Prepares for the first row of a tile: sets the listener, and whether to propagate gradients back to the input. */
    void begin(float[] a, RowListener listener, boolean backToInput) {
        events = listener;
        toInput = backToInput;
        Arrays.fill(a, sums, sums + plan.sumsLength(), 0);
        for (RowEpilogue epilogue : forward) {
            epilogue.begin(a);
        }
    }

    /** Runs all rows of the inputs, at the positions set in the workspace, forward. */
    void run(Workspace w, float[] inputs) {
        int rows = values[0].rows();
        // A ring has no room for rows ahead of the current one.
        int step = values[0].kept() == rows ? RowCopy.MOST_ROWS : 1;
        for (int row = 0; row < rows; row++) {
            if (row % step == 0) {
                RowCopy.gather(inputs, w.inputs, w, values[0], row, Math.min(step, rows - row));
            }
            forward(w.a, 0, row);
        }
    }

    /** A row of a level is ready: notifies the listener, and computes the rows that depend on it. */
    void forward(float[] a, int level, int row) {
        events.value(level, row);
        if (isOutput(level)) {
            return;
        }
        if (encoder) {
            if (row % 2 == 1 || plan.spec.dimensions() == 1) {
                layers[level].convolve(a, weights.kernels, values[level], row / 2, scratch, forward[level]);
                forward(a, level + 1, row / 2);
            }
        } else {
            if (row > 0) {
                forwardTransposed(a, level, row - 1);
            }
            if (row == values[level].rows() - 1) {
                forwardTransposed(a, level, row);
            }
        }
    }

    private void forwardTransposed(float[] a, int level, int row) {
        layers[level].transpose(a, weights.kernels, values[level], row, scratch, forward[level]);
        int rows = plan.spec.dimensions();
        for (int i = 0; i < rows; i++) {
            forward(a, level + 1, rows * row + i);
        }
    }

    /** A row of a level's gradient is ready: computes what depends on it. */
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
                backwardTransposed(a, level, row - 1);
            }
            if (further && row == gradients[level].rows() - 1) {
                backwardTransposed(a, level, row);
            }
        } else if (row % 2 == 1 || plan.spec.dimensions() == 1) {
            layers[layer].correlate(a, values[layer], gradients[level], row / 2, sums);
            if (further) {
                layers[layer].convolve(a, weights.kernels, gradients[level], row / 2, scratch, backward[layer]);
                backward(a, layer, row / 2);
            }
        }
    }

    private void backwardTransposed(float[] a, int level, int row) {
        layers[level - 1].transpose(a, weights.kernels, gradients[level], row, scratch, backward[level - 1]);
        int rows = plan.spec.dimensions();
        for (int i = 0; i < rows; i++) {
            backward(a, level - 1, rows * row + i);
        }
    }

    /** Writes the gradient with respect to the parameters to the vector at {@code to}, after the last backward row. */
    void gradient(float[] a, float[] gradient, int to) {
        plan.reduce(a, sums, gradient, to);
    }
}

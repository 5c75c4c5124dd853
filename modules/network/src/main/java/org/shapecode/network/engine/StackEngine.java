package org.shapecode.network.engine;

import java.util.Arrays;
import org.shapecode.network.spi.ModelContext;

/**
 * Runs one stack forward and backward over many images, on several threads, with SIMD vectors.
 *
 * <p>Arrays of images are {@code [image][channel][row][column]}. Results are bit-identical for any number of threads and
 * any vector width. Concurrent calls are serialised; the calling thread takes part in the work. After the first calls
 * almost nothing is allocated. An engine holds daemon threads until it is closed.
 *
 * <p>{@code images} selects the images of a call by their indices, in any order, repetitions allowed; null selects all in
 * order. A call on b images writes its outputs in the order of that batch. Arrays that are too short cause an
 * {@link IllegalArgumentException} before anything is computed.
 */
public final class StackEngine implements NetworkEngine {
    private final TileScheduler scheduler;
    private final int index;
    private final StackSpec spec;
    private final int start;

    /**
     * An engine with its own threads.
     *
     * @param threads number of threads that work on a call, the caller's included, from 1 to
     *     {@link ModelContext#MOST_THREADS}
     * @throws IllegalStateException if the virtual machine was started without {@code jdk.incubator.vector}
     */
    public StackEngine(StackSpec spec, int threads) {
        this(new TileScheduler(threads, spec), 0);
    }

    /** An engine for one of several stacks that share threads. */
    StackEngine(TileScheduler scheduler, int index) {
        this.scheduler = scheduler;
        this.index = index;
        spec = scheduler.plans[index].spec;
        start = scheduler.starts[index];
    }

    /** The architecture of the stack. */
    public StackSpec spec() {
        return spec;
    }

    /** Computes the outputs, {@code [b][outputLength]}. */
    @Override
    public void forward(float[] parameters, float[] inputs, int[] images, float[] outputs) {
        activations(parameters, inputs, images, spec.layers(), outputs);
    }

    @Override
    public void forwardInTraining(float[] parameters, float[] inputs, int[] images, float[] outputs) {
        forward(parameters, inputs, images, outputs);
    }

    /**
     * Computes the activations at a level, from 0, the input, to {@link StackSpec#layers()}, the output.
     *
     * @param values out: {@code [b][spec.length(level)]}
     */
    @Override
    public void activations(float[] parameters, float[] inputs, int[] images, int level, float[] values) {
        synchronized (scheduler) {
            int size = begin(parameters, inputs, images);
            ArrayChecks.room("values", values, size, spec.length(level));
            scheduler.run(parameters, (w, tile) -> {
                scheduler.batch.sources(tile, spec.inputLength(), w.inputs);
                scheduler.batch.positions(tile, spec.length(level), w.outputs);
                w.stacks[index].begin(w.a, new ForwardPass(w, index, level, values), false);
                w.stacks[index].run(w, inputs);
            });
        }
    }

    /**
     * The loss against targets and its gradient: the squared error summed over the output, averaged over the batch.
     *
     * @param targets of all images, {@code [image][outputLength]}
     * @param gradient out: of the returned value with respect to the parameters
     * @return the loss
     */
    @Override
    public double fit(float[] parameters, float[] inputs, float[] targets, int[] images, float[] gradient) {
        synchronized (scheduler) {
            int size = begin(parameters, inputs, images);
            ArrayChecks.notEmpty(size);
            ArrayChecks.length("gradient", gradient, start + spec.parameterCount());
            scheduler.collect();
            scheduler.run(parameters, (w, tile) -> {
                scheduler.batch.sources(tile, spec.inputLength(), w.inputs);
                scheduler.batch.sources(tile, spec.outputLength(), w.outputs);
                OutputGradient.begin(w, scheduler.batch.lanes(tile), 2f / size);
                w.stacks[index].begin(w.a, new SupervisedPass(w, index, targets), false);
                w.stacks[index].run(w, inputs);
                scheduler.deliver(w, w.stacks[index], index, tile);
                scheduler.deliverError(w, tile);
            });
            Arrays.fill(gradient, start, start + spec.parameterCount(), 0);
            scheduler.addGradient(index, gradient);
            return scheduler.meanError();
        }
    }

    /**
     * The backward pass, preceded by a forward pass.
     *
     * @param outputGradient gradient of any scalar with respect to the outputs, {@code [b][outputLength]}
     * @param gradient out: with respect to the parameters, summed over the batch; null if not needed
     * @param inputGradient out: with respect to the inputs, {@code [b][inputLength]}; null if not needed
     */
    @Override
    public void backward(
            float[] parameters,
            float[] inputs,
            int[] images,
            float[] outputGradient,
            float[] gradient,
            float[] inputGradient) {
        synchronized (scheduler) {
            int size = begin(parameters, inputs, images);
            ArrayChecks.room("outputGradient", outputGradient, size, spec.outputLength());
            ArrayChecks.room("inputGradient", inputGradient, size, spec.inputLength());
            scheduler.collect();
            scheduler.run(parameters, (w, tile) -> {
                scheduler.batch.sources(tile, spec.inputLength(), w.inputs);
                scheduler.batch.positions(tile, spec.outputLength(), w.outputs);
                scheduler.batch.positions(tile, spec.inputLength(), w.back);
                RowListener pass = new BackwardPass(w, index, false, outputGradient, inputGradient);
                w.stacks[index].begin(w.a, pass, inputGradient != null);
                w.stacks[index].run(w, inputs);
                scheduler.deliver(w, w.stacks[index], index, tile);
            });
            if (gradient != null) {
                Arrays.fill(gradient, start, start + spec.parameterCount(), 0);
                scheduler.addGradient(index, gradient);
            }
        }
    }

    @Override
    public void jacobian(float[] parameters, float[] inputs, int[] images, float[] weights, float[] products) {
        backward(parameters, inputs, images, weights, null, products);
    }

    /**
     * For penalties on the Jacobian J of the output with respect to the input: adds to {@code gradient} the derivative of
     * the sum over the batch of u · J v with respect to the parameters. For the output gradient u, the
     * {@code inputGradient} of {@link #backward} is u · J; if v is the derivative of a penalty with respect to that, the
     * result is the gradient of the penalty. The slopes of the activation are treated as constants.
     *
     * @param weights u, {@code [b][outputLength]}
     * @param tangents v, {@code [b][inputLength]}
     * @param gradient in and out: kernels only, as J does not depend on biases
     */
    @Override
    public void addJacobianGradient(
            float[] parameters, float[] inputs, int[] images, float[] weights, float[] tangents, float[] gradient) {
        synchronized (scheduler) {
            int size = begin(parameters, inputs, images);
            ArrayChecks.room("weights", weights, size, spec.outputLength());
            ArrayChecks.room("tangents", tangents, size, spec.inputLength());
            ArrayChecks.length("gradient", gradient, start + spec.parameterCount());
            scheduler.needTangents();
            scheduler.collect();
            scheduler.run(parameters, (w, tile) -> {
                scheduler.batch.sources(tile, spec.inputLength(), w.inputs);
                w.stacks[index].begin(w.a, RowListener.NONE, false);
                w.stacks[index].run(w, inputs);
                scheduler.batch.positions(tile, spec.inputLength(), w.inputs);
                scheduler.batch.positions(tile, spec.outputLength(), w.outputs);
                w.tangents[index].begin(w.a, new BackwardPass(w, index, true, weights, null), false);
                w.tangents[index].run(w, tangents);
                scheduler.deliver(w, w.tangents[index], index, tile);
            });
            scheduler.addGradient(index, gradient);
        }
    }

    private int begin(float[] parameters, float[] inputs, int[] images) {
        ArrayChecks.length("parameters", parameters, start + spec.parameterCount());
        int all = inputs.length / spec.inputLength();
        scheduler.batch.set(images, images == null ? all : images.length);
        return scheduler.batch.size();
    }

    /** Stops the threads. Must not be called during another call. Closing one part of an autoencoder closes both. */
    @Override
    public void close() {
        scheduler.close();
    }

    /** A forward pass of one stack on one tile that copies out the activations of one level. */
    private static final class ForwardPass implements RowListener {
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

    /** A training step of one stack on one tile, against target outputs. */
    private static final class SupervisedPass implements RowListener {
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
                RowCopy.gather(targets, w.outputs, w, rows, row);
                OutputGradient.error(w, stack, rows, row);
                stack.backward(w.a, level, row);
            }
        }
    }

    /** The forward and backward pass of one stack on one tile, given the gradient with respect to the output. */
    private static final class BackwardPass implements RowListener {
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
                RowCopy.gather(outputGradient, w.outputs, w, rows, row);
                OutputGradient.seed(w, stack, rows, row);
                stack.backward(w.a, level, row);
            }
        }

        @Override
        public void inputGradient(int row) {
            RowCopy.scatter(w.a, stack.gradients[0], row, inputGradient, w.back);
        }
    }
}

package org.shapecode.network.stack;

import java.util.Arrays;

/**
 * Runs one stack forward and backward over many images, on several threads, with SIMD vectors.
 *
 * <p>Arrays of images are {@code [image][channel][row][column]}. Results are the same bits for any number of threads
 * and any width of the processor's vectors. Calls from several threads wait for each other; the caller works too.
 * After the first calls next to nothing is allocated. Engines hold daemon threads until they are closed.
 *
 * <p>{@code images} says which images of the inputs a call is about: their numbers, in any order, also repeated; null
 * means all of them in order. A call of b images writes its outputs in the order of that batch. Arrays that are too
 * short raise {@link IllegalArgumentException}, before anything is computed.
 */
public final class StackEngine implements AutoCloseable {
    /** No more threads than these work on a call. */
    public static final int MOST_THREADS = 256;

    private final TileTeam team;
    private final int index;
    private final StackSpec spec;
    private final int start;

    /**
     * An engine of its own.
     *
     * @param threads how many threads work on a call, from 1 to {@link #MOST_THREADS}, the caller's included
     * @throws IllegalStateException if the virtual machine was started without {@code jdk.incubator.vector}
     */
    public StackEngine(StackSpec spec, int threads) {
        this(new TileTeam(threads, spec), 0);
    }

    /** One of the stacks of a team. */
    StackEngine(TileTeam team, int index) {
        this.team = team;
        this.index = index;
        spec = team.plans[index].spec;
        start = team.starts[index];
    }

    /** The shape of the stack. */
    public StackSpec spec() {
        return spec;
    }

    /** The outputs, {@code [b][outputLength]}. */
    public void forward(float[] parameters, float[] inputs, int[] images, float[] outputs) {
        activations(parameters, inputs, images, spec.layers(), outputs);
    }

    /**
     * The activations at a level, from 0, the input, to {@link StackSpec#layers()}, the output.
     *
     * @param values out: {@code [b][spec.length(level)]}
     */
    public void activations(float[] parameters, float[] inputs, int[] images, int level, float[] values) {
        synchronized (team) {
            int size = begin(parameters, inputs, images);
            Check.room("values", values, size, spec.length(level));
            team.run(parameters, (w, tile) -> {
                team.batch.sources(tile, spec.inputLength(), w.inputs);
                team.batch.positions(tile, spec.length(level), w.outputs);
                w.stacks[index].begin(w.a, new ValuesPass(w, index, level, values), false);
                w.stacks[index].run(w, inputs);
            });
        }
    }

    /**
     * One step of fitting outputs to targets: the mean over the batch of the squared error, summed over the output.
     *
     * @param targets of all images, {@code [image][outputLength]}
     * @param gradient out: of the returned value with respect to the parameters
     * @return the error
     */
    public double fit(float[] parameters, float[] inputs, float[] targets, int[] images, float[] gradient) {
        synchronized (team) {
            int size = begin(parameters, inputs, images);
            Check.notEmpty(size);
            Check.length("gradient", gradient, start + spec.parameterCount());
            team.collect();
            team.run(parameters, (w, tile) -> {
                team.batch.sources(tile, spec.inputLength(), w.inputs);
                team.batch.sources(tile, spec.outputLength(), w.outputs);
                OutputRow.begin(w, team.batch.lanes(tile), 2f / size);
                w.stacks[index].begin(w.a, new FitPass(w, index, targets), false);
                w.stacks[index].run(w, inputs);
                team.deliver(w, w.stacks[index], index, tile);
                team.deliverError(w, tile);
            });
            Arrays.fill(gradient, start, start + spec.parameterCount(), 0);
            team.addGradient(index, gradient);
            return team.meanError();
        }
    }

    /**
     * The backward pass, with a forward pass of its own.
     *
     * @param outputGradient gradient of any scalar with respect to the outputs, {@code [b][outputLength]}
     * @param gradient out: with respect to the parameters, summed over the batch; null if not wanted
     * @param inputGradient out: with respect to the inputs, {@code [b][inputLength]}; null if not wanted
     */
    public void backward(
            float[] parameters,
            float[] inputs,
            int[] images,
            float[] outputGradient,
            float[] gradient,
            float[] inputGradient) {
        synchronized (team) {
            int size = begin(parameters, inputs, images);
            Check.room("outputGradient", outputGradient, size, spec.outputLength());
            Check.room("inputGradient", inputGradient, size, spec.inputLength());
            team.collect();
            team.run(parameters, (w, tile) -> {
                team.batch.sources(tile, spec.inputLength(), w.inputs);
                team.batch.positions(tile, spec.outputLength(), w.outputs);
                team.batch.positions(tile, spec.inputLength(), w.back);
                RowEvents pass = new BackwardPass(w, index, false, outputGradient, inputGradient);
                w.stacks[index].begin(w.a, pass, inputGradient != null);
                w.stacks[index].run(w, inputs);
                team.deliver(w, w.stacks[index], index, tile);
            });
            if (gradient != null) {
                Arrays.fill(gradient, start, start + spec.parameterCount(), 0);
                team.addGradient(index, gradient);
            }
        }
    }

    /**
     * For penalties on the derivative of the output by the input: adds to {@code gradient} the derivative, with respect
     * to the parameters, of the sum over the batch of u · J v, where J is the Jacobian of output by input at an image.
     * The {@code inputGradient} of {@link #backward} for the output gradient u is u · J itself; with v its derivative
     * in the penalty, this is the gradient of the penalty. Slopes of the activation count as constants.
     *
     * @param weights u, {@code [b][outputLength]}
     * @param tangents v, {@code [b][inputLength]}
     * @param gradient in and out: kernels only, biases have no part in J
     */
    public void addJacobianGradient(
            float[] parameters, float[] inputs, int[] images, float[] weights, float[] tangents, float[] gradient) {
        synchronized (team) {
            int size = begin(parameters, inputs, images);
            Check.room("weights", weights, size, spec.outputLength());
            Check.room("tangents", tangents, size, spec.inputLength());
            Check.length("gradient", gradient, start + spec.parameterCount());
            team.needTangents();
            team.collect();
            team.run(parameters, (w, tile) -> {
                team.batch.sources(tile, spec.inputLength(), w.inputs);
                w.stacks[index].begin(w.a, RowEvents.NONE, false);
                w.stacks[index].run(w, inputs);
                team.batch.positions(tile, spec.inputLength(), w.inputs);
                team.batch.positions(tile, spec.outputLength(), w.outputs);
                w.tangents[index].begin(w.a, new BackwardPass(w, index, true, weights, null), false);
                w.tangents[index].run(w, tangents);
                team.deliver(w, w.tangents[index], index, tile);
            });
            team.addGradient(index, gradient);
        }
    }

    private int begin(float[] parameters, float[] inputs, int[] images) {
        Check.length("parameters", parameters, start + spec.parameterCount());
        int all = inputs.length / spec.inputLength();
        team.batch.set(images, images == null ? all : images.length);
        return team.batch.size();
    }

    /** Ends the threads; not while a call is running. Closing an autoencoder's part closes the whole. */
    @Override
    public void close() {
        team.close();
    }
}

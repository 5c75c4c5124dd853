package org.shapecode.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Model;
import org.shapecode.network.engine.EngineMemory;
import org.shapecode.network.engine.Engines;
import org.shapecode.network.engine.NetworkEngine;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;

/**
 * A network of any layers with its optimiser. The gradient of the loss comes from outside, so that networks can be chained by
 * hand. Inputs, outputs and gradients are rows, one for each image. Used by one thread at a time.
 */
public final class Network implements AutoCloseable {
    private final NetworkSpec spec;
    private final float[] parameters;
    private final NetworkEngine engine;
    private final NetworkEngine viewer;
    private final Adam adam;
    private final float[] gradient;
    private final float[] learnt;

    /** A network whose parameters are all 0: fill {@link #parameters} before its first use. */
    public Network(NetworkSpec spec, ModelContext context) {
        this(
                spec,
                new float[spec.parameterCount()],
                Engines.of(spec, context.threads()),
                Engines.of(spec, 1),
                new Adam(context.optimiser(), spec));
    }

    private Network(NetworkSpec spec, float[] parameters, NetworkEngine engine, NetworkEngine viewer, Adam adam) {
        this.spec = spec;
        this.parameters = parameters;
        this.engine = engine;
        this.viewer = viewer;
        this.adam = adam;
        gradient = new float[adam == null ? 0 : parameters.length];
        learnt = new float[gradient.length];
    }

    /** A network with given parameters that does not learn; it holds no threads and need not be closed. */
    public static Network fixed(NetworkSpec spec, float[] parameters) {
        NetworkEngine engine = Engines.of(spec, 1);
        return new Network(spec, parameters, engine, engine, null);
    }

    /**
     * The bytes that training such a network takes beyond its inputs, for
     * {@link org.shapecode.network.spi.ModelBuilder#memory}.
     *
     * @param batch number of images in a batch
     * @throws IllegalArgumentException if no array is large enough for it
     */
    public static long memory(NetworkSpec spec, ModelContext context, int batch) {
        return EngineMemory.bytes(context.threads(), false, batch, spec);
    }

    /** A copy of the current state that does not learn, for a snapshot as in {@link Model#snapshot}. */
    public Network snapshot() {
        return new Network(spec, parameters.clone(), viewer, viewer, null);
    }

    public NetworkSpec spec() {
        return spec;
    }

    /** The parameters themselves, in the order of {@link NetworkSpec}. */
    public float[] parameters() {
        return parameters;
    }

    /** Sets the parameters; the optimiser keeps its state. */
    public void setParameters(float[] values) {
        requireLength(spec, values);
        System.arraycopy(values, 0, parameters, 0, values.length);
    }

    static void requireLength(NetworkSpec spec, float[] parameters) {
        if (parameters.length != spec.parameterCount()) {
            throw new IllegalArgumentException(
                    "a network of " + spec.parameterCount() + " parameters cannot take " + parameters.length);
        }
    }

    /** The outputs outside training: batch normalisation uses its running statistics. */
    public float[] output(float[] inputs) {
        float[] outputs = room(inputs);
        engine.forward(parameters, inputs, null, outputs);
        return outputs;
    }

    /** The outputs in training: batch normalisation uses the statistics of these inputs. */
    public float[] forward(float[] inputs) {
        float[] outputs = room(inputs);
        engine.forwardInTraining(parameters, inputs, null, outputs);
        return outputs;
    }

    private float[] room(float[] inputs) {
        return new float[inputs.length / spec.inputLength() * spec.outputLength()];
    }

    /**
     * The backward pass in training.
     *
     * @param outputGradient of the loss with respect to the outputs of {@link #forward} for the same inputs
     * @param learn whether to add the gradient with respect to the parameters to those for {@link #update}
     * @return the gradient with respect to the inputs
     */
    public float[] backward(float[] inputs, float[] outputGradient, boolean learn) {
        float[] below = new float[inputs.length];
        engine.backward(parameters, inputs, null, outputGradient, learn ? gradient : null, below);
        for (int i = 0; learn && i < gradient.length; i++) {
            learnt[i] += gradient[i];
        }
        return below;
    }

    /** Updates the parameters by the gradients added since the last update. */
    public void update() {
        adam.update(parameters, learnt);
        Arrays.fill(learnt, 0);
    }

    /** The number of updates so far. */
    public int updates() {
        return adam.iteration();
    }

    /** Changes the learning rate from the next update on; the optimiser keeps its state. */
    public void setLearningRate(double rate) {
        adam.setLearningRate(rate);
    }

    /** Copies of the weights. */
    public List<Layer> layers() {
        return Inspection.layers(spec, parameters, 0);
    }

    /** The activations of every layer, from the input to the output. */
    public List<Activations> activations(float[] inputs) {
        return Inspection.activations(spec, engine, parameters, inputs);
    }

    /** Writes parameters and optimiser state, in DL4J's format. */
    public void save(Path file) throws IOException {
        adam.write(file, spec, parameters, 0);
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws org.shapecode.core.Problem if the file is damaged or belongs to another network
     */
    public void load(Path file) {
        adam.read(file, spec, parameters, 0);
    }

    /** Stops the threads. */
    @Override
    public void close() {
        engine.close();
    }
}

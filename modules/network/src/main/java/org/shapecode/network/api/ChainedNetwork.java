package org.shapecode.network.api;

import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.network.dl4j.StockNetwork;

/**
 * A network of Deeplearning4j's own layers without an output layer: its errors come from outside, so that networks can be
 * chained by hand. Inputs, outputs and gradients are rows in C order, one for each example. Used by one thread at a time.
 */
public interface ChainedNetwork {
    /**
     * A network with the weights that DL4J gives it.
     *
     * @param configuration its last layer is no output layer
     * @param input the shape of one input, such as channels, height, width
     */
    static ChainedNetwork of(MultiLayerConfiguration configuration, long... input) {
        return new StockNetwork(configuration, input);
    }

    /** Draws all kernels from a normal distribution around 0; biases and normalisations stay as they are. */
    void drawKernels(RandomGenerator random, double deviation);

    /** The outputs as in use: normalised by the statistics of all training. */
    float[] output(float[] inputs);

    /** The outputs as in training: normalised by the statistics of these inputs; {@link #backward} may follow once. */
    float[] forward(float[] inputs);

    /**
     * Goes back through the last {@link #forward}.
     *
     * @param gradient of the loss by its outputs
     * @param learn whether to add the gradient by the parameters to what {@link #update} will follow
     * @return the gradient by its inputs
     */
    float[] backward(float[] gradient, boolean learn);

    /** Changes the parameters by what was learnt since the last time. */
    void update();

    /** How many updates were made. */
    int updates();

    /** An independent network with the same parameters, for {@link #output} alone. */
    ChainedNetwork copy();

    /** Writes parameters, statistics of normalisations and the state of the updater, as DL4J's ModelSerializer does. */
    void save(Path file) throws IOException;

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws org.shapecode.core.Problem if the file is damaged or of another network
     */
    void load(Path file);
}

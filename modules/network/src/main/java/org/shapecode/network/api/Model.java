package org.shapecode.network.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;

/**
 * A network that encodes and decodes, and that learns step by step. Used by one thread at a time; a
 * {@link #snapshot} may be used by another.
 */
public interface Model extends AutoCloseable {
    /** The form of the images. */
    ImageShape shape();

    /** The length of a code, d. */
    int codeSize();

    /**
     * Encodes images.
     *
     * @param images grey levels, [n][pixels]
     * @return codes, [n][codeSize]
     */
    float[] encode(float[] images);

    /**
     * Decodes codes.
     *
     * @param codes [n][codeSize]
     * @return images, [n][pixels], not clamped
     */
    float[] decode(float[] codes);

    /** Names of the numbers that a step measures, the total loss first; the columns of the metrics. */
    List<String> terms();

    /**
     * Learns from one batch.
     *
     * @param data the training images
     * @param batch indices of images
     * @param terms filled with the numbers that {@link #terms()} names, from before the step
     */
    void step(Dataset data, int[] batch, double[] terms);

    /** Copies of the weights, encoder first; empty if the model has no convolutions to show. */
    List<Layer> layers();

    /** An independent copy of what is needed to encode and decode. Called by the training thread between steps. */
    Model snapshot();

    /** Writes weights and the optimiser's state into an existing folder, in DL4J's format. */
    void save(Path folder) throws IOException;

    /** Reads what {@link #save} wrote; training goes on bit by bit as if it had never stopped. */
    void load(Path folder) throws IOException;

    /** Ends the worker threads. */
    @Override
    void close();
}

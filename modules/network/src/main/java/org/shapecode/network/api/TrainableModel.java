package org.shapecode.network.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.shapecode.data.api.Dataset;

/** A model as it learns step by step; it can be put aside and taken up again. Used by one thread at a time. */
public interface TrainableModel extends AutoCloseable {
    /** What encodes and decodes, always the same object: each step changes it. */
    Model model();

    /** Names of the numbers that a step measures, the whole loss first; the columns of the metrics. */
    List<String> terms();

    /**
     * Learns from one batch.
     *
     * @param data the training images
     * @param batch indices of images
     * @param terms filled with the numbers that {@link #terms()} names, from before the weights change
     */
    void step(Dataset data, int[] batch, double[] terms);

    /** Writes weights and the optimiser's state into an existing folder, in DL4J's format. */
    void save(Path folder) throws IOException;

    /**
     * Reads what {@link #save} wrote; training goes on bit by bit as if it had never stopped.
     *
     * @throws org.shapecode.core.Problem if the files are damaged or of another model
     */
    void load(Path folder) throws IOException;

    /** Ends the worker threads. */
    @Override
    void close();
}

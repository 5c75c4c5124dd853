package org.shapecode.network.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Dataset;

/**
 * A model in training, one step at a time; it can be saved and resumed. All methods are called by one thread at a time, the
 * training thread.
 */
public interface TrainableModel extends AutoCloseable {
    /** The model being trained: always the same object, changed by each step. */
    Model model();

    /** Names of the numbers that a step measures, the total loss first; the columns of the metrics. */
    List<String> terms();

    /**
     * Prepares for training on these images, such as by finding neighbours; does nothing unless overridden.
     * {@link #step} does so itself if this was not called.
     *
     * @param data the training images, the same object as in the steps that follow
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    default void prepare(Dataset data, Progress progress) {}

    /**
     * Trains on one batch.
     *
     * @param data the training images
     * @param batch indices of images
     * @param terms filled with the numbers that {@link #terms()} names, measured before the weights change
     */
    void step(Dataset data, int[] batch, double[] terms);

    /**
     * Changes the learning rate from the next step on. The optimiser keeps its state, so that the steps that follow are
     * bit-identical to those of a model built with this rate and loaded with the same state.
     */
    void setLearningRate(double rate);

    /**
     * Changes the weight lambda of one penalty from the next step on.
     *
     * @param regulariser its index among the regularisers that the model was built with
     * @throws IndexOutOfBoundsException if there is no such regulariser
     */
    void setLambda(int regulariser, double lambda);

    /** Writes weights and optimiser state into an existing folder, in DL4J's format. */
    void save(Path folder) throws IOException;

    /**
     * Reads what {@link #save} wrote. Training resumes bit-identical to one that never stopped.
     *
     * @throws org.shapecode.core.Problem if the files are damaged or belong to another model
     */
    void load(Path folder) throws IOException;

    /** The number of steps taken, those before {@link #load} included; empty if the model does not store it. */
    default OptionalInt stepsTaken() {
        return OptionalInt.empty();
    }

    /** Stops the worker threads. */
    @Override
    void close();
}

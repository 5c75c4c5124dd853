package org.shapecode.network.engine;

/**
 * Runs one network, an encoder or a decoder, forward and backward over many images.
 *
 * <p>Arrays of images are {@code [image][channel][row][column]}. Results are bit-identical for any number of threads and any
 * vector width. {@code images} selects the images of a call by their indices, in any order, repetitions allowed; null selects
 * all in order. A call on b images writes its outputs in the order of that batch. Arrays that are too short cause an
 * {@link IllegalArgumentException} before anything is computed. Concurrent calls are serialised.
 *
 * <p>Outside training, batch normalisation uses its running statistics; in training, those of the batch of the call, unless its layer
 * is frozen. Gradients of the parameters of frozen layers are of no use: they may be 0.
 */
public interface NetworkEngine extends AutoCloseable {
    /** Computes the outputs, {@code [b][outputLength]}, outside training. */
    void forward(float[] parameters, float[] inputs, int[] images, float[] outputs);

    /** Computes the outputs, {@code [b][outputLength]}, in training. */
    void forwardInTraining(float[] parameters, float[] inputs, int[] images, float[] outputs);

    /**
     * Computes the activations at a level, from 0, the input, outside training.
     *
     * @param values out: {@code [b][length of the level]}
     */
    void activations(float[] parameters, float[] inputs, int[] images, int level, float[] values);

    /**
     * The loss against targets and its gradient: the squared error summed over the output, averaged over the batch.
     *
     * @param targets of all images, {@code [image][outputLength]}
     * @param gradient out: of the returned value with respect to the parameters
     * @return the loss
     */
    double fit(float[] parameters, float[] inputs, float[] targets, int[] images, float[] gradient);

    /**
     * The backward pass in training, preceded by a forward pass.
     *
     * @param outputGradient gradient of any scalar with respect to the outputs, {@code [b][outputLength]}
     * @param gradient out: with respect to the parameters, summed over the batch; null if not needed
     * @param inputGradient out: with respect to the inputs, {@code [b][inputLength]}; null if not needed
     */
    void backward(
            float[] parameters,
            float[] inputs,
            int[] images,
            float[] outputGradient,
            float[] gradient,
            float[] inputGradient);

    /**
     * The product u · J of output gradients and the Jacobian of each image's output with respect to that image, in training.
     * The statistics of the batch are fixed: the other images do not move.
     *
     * @param weights u, {@code [b][outputLength]}
     * @param products out: u · J, {@code [b][inputLength]}
     */
    void jacobian(float[] parameters, float[] inputs, int[] images, float[] weights, float[] products);

    /**
     * For penalties on the Jacobian J of the output with respect to the input: adds to {@code gradient} the derivative of
     * the sum over the batch of u · J v with respect to the parameters. If v is the derivative of a penalty with respect to
     * the products that {@link #jacobian} gives for u, the result is the gradient of the penalty.
     *
     * @param weights u, {@code [b][outputLength]}
     * @param tangents v, {@code [b][inputLength]}
     * @param gradient in and out
     */
    void addJacobianGradient(
            float[] parameters, float[] inputs, int[] images, float[] weights, float[] tangents, float[] gradient);

    /** Stops the threads. Must not be called during another call. */
    @Override
    void close();
}

package org.shapecode.network.engine;

/**
 * Trains an encoder and a decoder together. The parameter vector is the encoder's followed by the decoder's. Layouts, threads
 * and reproducibility are as in {@link NetworkEngine}.
 */
public interface PairEngine extends AutoCloseable {
    /** The encoder alone; it reads its part of this engine's parameter vector. */
    NetworkEngine encoder();

    /** The decoder alone; it reads its part of this engine's parameter vector, which follows the encoder's. */
    NetworkEngine decoder();

    /**
     * The loss of a batch and its gradient, averaged over the images.
     *
     * @param parameters encoder's, then decoder's
     * @param inputs all images, {@code [image][channel][row][column]}
     * @param images indices of the images of the batch; null for all
     * @param gradient out: with respect to the parameters
     * @param codes out: {@code [b][d]}; null if not needed
     * @param codeGradient gradient with respect to the codes, {@code [b][d]}, of another term of the loss, added before
     *     the encoder's backward pass; null if there is none
     * @return the loss, without that other term
     */
    double step(
            float[] parameters, float[] inputs, int[] images, float[] gradient, float[] codes, float[] codeGradient);

    /** Stops the threads. Must not be called during another call. */
    @Override
    void close();
}

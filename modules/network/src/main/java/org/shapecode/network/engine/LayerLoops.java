package org.shapecode.network.engine;

/**
 * The arithmetic of one layer on a tile, without its activation: forward and backward, and the same for directional
 * derivatives. Holds the layer's parameters; shared by all threads during a pass.
 *
 * <p>The directional derivative of the network is the {@code tangent}; the gradients of a scalar that depends on it reach the
 * parameters through the tangents and, where the network is curved, through the activations.
 */
interface LayerLoops {
    /** Takes the parameters of a pass, of the whole chain. */
    default void load(float[] parameters) {}

    /** Computes the layer's output from its input. */
    void forward(LayerTile t);

    /**
     * Computes the gradients from that of the output before the activation.
     *
     * @param toInput whether to compute the gradient of the input
     * @param gradient out: that of the parameters; the chain's first parameter is at {@code to}
     */
    void backward(LayerTile t, boolean toInput, float[] gradient, int to);

    /** Computes the gradient of the input alone; statistics of the batch are fixed. */
    void backwardToInput(LayerTile t);

    /** Computes the tangents of the output from those of the input. */
    void tangent(LayerTile t);

    /**
     * Computes the gradients from those of the tangents and of the activations of the output, both before the activation.
     *
     * @param toInput whether to compute the gradients of the input and its tangents
     * @param curved whether there are gradients of the activations, as there must be if this layer is curved itself
     */
    void tangentBackward(LayerTile t, boolean toInput, boolean curved, float[] gradient, int to);
}

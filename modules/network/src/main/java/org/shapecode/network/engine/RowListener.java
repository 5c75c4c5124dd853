package org.shapecode.network.engine;

/** Called when a row of a tile has been computed. The rows of a level arrive in order. */
interface RowListener {
    /** Does nothing. */
    RowListener NONE = new RowListener() {};

    /** A row of activations is ready in all channels; level 0 is the input, the last level the output. */
    default void value(int level, int row) {}

    /** A row of the gradient with respect to the input is ready. */
    default void inputGradient(int row) {}
}

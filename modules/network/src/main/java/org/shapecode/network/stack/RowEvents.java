package org.shapecode.network.stack;

/** What is to happen when a row of a tile is there. Rows of a level come in order. */
interface RowEvents {
    /** Nothing is to happen. */
    RowEvents NONE = new RowEvents() {};

    /** A row of activations is there, in all channels; level 0 is the input, the last level the output. */
    default void value(int level, int row) {}

    /** A row of the gradient with respect to the input is there. */
    default void inputGradient(int row) {}
}

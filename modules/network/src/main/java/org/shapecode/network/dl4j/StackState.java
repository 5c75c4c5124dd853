package org.shapecode.network.dl4j;

/**
 * What is needed to go on training a stack, or only to use it.
 *
 * @param parameters in the order of {@link org.shapecode.network.stack.StackSpec}
 * @param adamMean Adam's mean of the gradient, one number for each parameter
 * @param adamSquare Adam's mean of the squared gradient, likewise
 * @param iteration how many steps were made, at least 0
 */
public record StackState(float[] parameters, float[] adamMean, float[] adamSquare, int iteration) {}

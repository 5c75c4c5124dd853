package org.shapecode.network.dl4j;

/**
 * The state from which training of a network resumes.
 *
 * @param parameters in the order of its {@link org.shapecode.network.engine.StackSpec} or
 *     {@link org.shapecode.network.spi.NetworkSpec}
 * @param adamMean Adam's mean of the gradient, one number for each parameter
 * @param adamSquare Adam's mean of the squared gradient, likewise
 * @param iteration number of steps taken, at least 0
 */
public record StackState(float[] parameters, float[] adamMean, float[] adamSquare, int iteration) {}

/**
 * Ready-made trainable models for a {@link org.shapecode.network.spi.ModelBuilder} to return, and the parts to build
 * others from.
 *
 * <p>{@link org.shapecode.network.Autoencoder} trains two convolution stacks together,
 * {@link org.shapecode.network.SupervisedStack} one stack against target codes; both run on the fast engine.
 * {@link org.shapecode.network.Dl4jNetwork} wraps any layers of Deeplearning4j, for models that train them by hand;
 * {@link org.shapecode.network.Adam} is the optimiser of the fast models.
 */
package org.shapecode.network;

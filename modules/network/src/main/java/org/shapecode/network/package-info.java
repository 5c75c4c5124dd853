/**
 * Ready-made trainable models for a {@link org.shapecode.network.spi.ModelBuilder} to return, and the parts to build
 * others from.
 *
 * <p>{@link org.shapecode.network.Autoencoder} trains an encoder and a decoder together,
 * {@link org.shapecode.network.SupervisedNetwork} one of them against target codes. {@link org.shapecode.network.Network} is
 * a single network with its optimiser, for models that train several by hand. Each network is a list of layers.
 */
package org.shapecode.network;

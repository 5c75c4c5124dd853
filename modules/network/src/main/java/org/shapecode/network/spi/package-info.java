/**
 * How to add a regulariser or a model of your own.
 *
 * <ol>
 *   <li>Regulariser: choose what it penalises: {@link org.shapecode.network.spi.WeightRegulariser kernels},
 *       {@link org.shapecode.network.spi.CodeRegulariser codes}, or
 *       {@link org.shapecode.network.spi.JacobianRegulariser the derivative of the code by the image}. Write a public
 *       record that implements it, with the parameter {@code lambda}; give the value and its gradient.
 *   <li>Model: write a public record that implements {@link org.shapecode.network.spi.ModelBuilder} and returns a
 *       {@link org.shapecode.network.api.TrainableModel}, usually an {@link org.shapecode.network.api.Autoencoder} of two stacks.
 *   <li>Put {@link org.shapecode.core.plugin.PluginInfo} on it.
 *   <li>Extend {@code RegulariserContract} or {@code ModelBuilderContract}: they check gradients numerically.
 * </ol>
 */
package org.shapecode.network.spi;
